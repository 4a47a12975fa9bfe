import { distance } from 'fastest-levenshtein';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { problem, type Check, type Spot } from './problem.ts';

/** YAML as read, with a way from a path in it to its place in the file. */
export interface Yaml {
  data: unknown;
  spot: (path: PropertyKey[]) => Spot;
}

/**
 * Reads YAML and says what is wrong with it: syntax, then schema.
 * @param file the file's name
 * @param text the YAML
 * @param offset lines before it in the file
 * @param schema what it must be
 * @returns the value, or undefined when it is not usable
 */
export function* checkYaml<T>(file: string, text: string, offset: number, schema: z.ZodType<T>): Generator<ReturnType<typeof problem>, { value: T; spot: Yaml['spot'] } | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offsetInText: number): Spot => {
    const { line, col } = lines.linePos(offsetInText);
    return { file, line: line + offset, column: col };
  };
  for (const error of document.errors) yield problem(at(error.pos[0]), 'yaml-syntaks', { grund: danishYaml(error.code, error.message) });
  if (document.errors.length > 0) return undefined;
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 20 });
  } catch {
    yield problem(at(0), 'yaml-syntaks', { grund: 'den henviser til sig selv for mange gange' });
    return undefined;
  }
  const spot = (path: PropertyKey[]) => at(nodeOffset(document, path));
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return { value: parsed.data, spot };
  for (const issue of parsed.error.issues) yield* describeIssue(issue, spot, schema);
  return undefined;
}

function nodeOffset(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length) as Array<string | number>, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const yamlReasons: Record<string, string> = {
  DUPLICATE_KEY: 'en nøgle står to gange',
  TAB_AS_INDENT: 'der er rykket ind med tabulator i stedet for mellemrum',
  BAD_INDENT: 'indrykningen passer ikke',
  MISSING_CHAR: 'der mangler et tegn, fx et anførselstegn eller en klamme',
  UNEXPECTED_TOKEN: 'der står noget uventet',
  BLOCK_AS_IMPLICIT_KEY: 'der er et kolon for meget; sæt teksten i anførselstegn',
  MULTILINE_IMPLICIT_KEY: 'en nøgle går over flere linjer',
  BAD_ALIAS: 'den henviser til noget, der ikke findes',
};
const danishYaml = (code: string, message: string): string => yamlReasons[code] ?? `${code.toLowerCase().replaceAll('_', ' ')} (${message.split('\n')[0]})`;

function* describeIssue(issue: z.core.$ZodIssue, spot: (path: PropertyKey[]) => Spot, schema: z.ZodType): Check {
  const felt = issue.path.map(String).join('.') || 'filen';
  const place = spot(issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield problem(spot([...issue.path, key]), 'felt-ukendt', { felt: key, forslag: suggest(key, knownKeys(schema, issue.path)) });
  } else if (issue.code === 'invalid_type' && issue.input === undefined) {
    yield problem(place, 'felt-mangler', { felt });
  } else if (issue.code === 'invalid_value') {
    yield problem(place, 'felt-vaerdi', { felt, grund: 'værdien er ikke en af de kendte', forslag: `Brug en af: ${issue.values.map(String).join(', ')}.` });
  } else if (issue.code === 'invalid_union') {
    yield problem(place, 'felt-vaerdi', { felt, grund: 'værdien passer ikke med nogen af de mulige former', forslag: 'Se eksemplerne i redaktørhjælpen.' });
  } else {
    yield problem(place, 'felt-vaerdi', { felt, grund: danishReason(issue), forslag: 'Ret værdien.' });
  }
}

const types: Record<string, string> = { string: 'tekst', number: 'et tal', int: 'et helt tal', boolean: 'true eller false', array: 'en liste', object: 'en gruppe af felter', record: 'en gruppe af felter' };

function danishReason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `der skal stå ${types[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? `teksten skal have mindst ${issue.minimum} tegn` : issue.origin === 'array' ? `listen skal have mindst ${issue.minimum}` : `tallet skal være mindst ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `teksten må højst have ${issue.maximum} tegn` : issue.origin === 'array' ? `listen må højst have ${issue.maximum}` : `tallet må højst være ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? 'teksten har ikke den rette form' : `det er ikke ${issue.format === 'url' ? 'en adresse, der begynder med https://' : issue.format === 'date' ? 'en dato som 2024-05-07' : issue.format}`;
    default:
      return issue.message;
  }
}

/** Keys of the object that a path of a schema leads to. */
export function knownKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    if (!current) return [];
    current = unwrap(typeof step === 'number' ? (current as { element?: z.ZodType }).element : (current as { shape?: Record<string, z.ZodType> }).shape?.[String(step)]);
  }
  return Object.keys((current as { shape?: object } | undefined)?.shape ?? {});
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema as (z.ZodType & { unwrap?: () => z.ZodType; element?: unknown; _zod: { def: { innerType?: z.ZodType; type: string } } }) | undefined;
  while (current?._zod.def.innerType && current._zod.def.type !== 'array') current = current._zod.def.innerType as typeof current;
  return current;
}

/** "Mente du »title«?" for a near miss, or the list of known words. */
export function suggest(word: string, known: string[]): string {
  const nearest = [...known].sort((a, b) => distance(word.toLowerCase(), a.toLowerCase()) - distance(word.toLowerCase(), b.toLowerCase()))[0];
  if (nearest && distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3)) return `Mente du »${nearest}«?`;
  return known.length > 0 ? `Slet det, eller brug et af de kendte felter: ${known.join(', ')}.` : 'Slet det.';
}
