import { z } from 'zod';
import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { remember } from '../lib/remember.ts';
import { hiddenIn } from './characters.ts';
import { problem, collect, type Problem, type Spot, type Collected } from './problem.ts';
import { describeIssue, type Special, type SpotOf } from './schema-issue.ts';

/** YAML as read, with a way from a path in it to its place in the file. */
export interface Yaml {
  data: unknown;
  spot: SpotOf;
}

interface Checked<T> {
  value: T;
  spot: SpotOf;
}

const known = remember<Collected<Checked<unknown> | undefined>>();

/**
 * Reads YAML and says what is wrong with it: syntax, then schema. The same text under the same name is read once.
 * @param file the file's name
 * @param text the YAML
 * @param offset lines before it in the file
 * @param schema what it must be
 * @param special rules of its own for some of the schema's issues
 * @returns the value, or undefined when it is not usable
 */
export function* checkYaml<T>(
  file: string,
  text: string,
  offset: number,
  schema: z.ZodType<T>,
  special = none,
): Generator<Problem, Checked<T> | undefined> {
  const { problems, value } = known(file, [text, offset, schema, special], () =>
    collect(readYaml(file, text, offset, schema, special)),
  );
  yield* problems;
  return value as Checked<T> | undefined;
}

const none: Special = {};

function* readYaml<T>(
  file: string,
  text: string,
  offset: number,
  schema: z.ZodType<T>,
  special: Special,
): Generator<Problem, Checked<T> | undefined> {
  const lines = new LineCounter();
  const at = (offsetInText: number): Spot => {
    const { line, col } = lines.linePos(offsetInText);
    return { file, line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return void (yield problem({ file, line: 1 + offset, column: 1 }, 'yaml-syntaks', deep));
  }
  yield* oncePerLine(
    [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
      describeSyntax(text, at(pos[0]), pos[0], code, message),
    ),
  );
  if (document.errors.length > 0) return undefined;
  const aliases = forbidden(document);
  yield* oncePerLine(aliases.map(({ offset: place, sign }) => problem(at(place), 'yaml-henvisning', { tegn: sign })));
  const cut = cutShort(document, text);
  for (const { offset: place, felt, hele } of cut) yield problem(at(place), 'yaml-afskaaret', { felt, hele });
  const names = collectionKeys(document);
  yield* oncePerLine(names.map((place) => problem(at(place), 'yaml-syntaks', collectionKey)));
  if (aliases.length + names.length > 0 || document.warnings.length > 0) return undefined;

  // A hidden character can be written as an escape: what was read is judged, once for a line that shows it as it is.
  const shown = new Set(text.split('\n').flatMap((line, index) => (hiddenIn(line) ? [index + 1 + offset] : [])));
  for (const { offset: place, name } of hiddenScalars(document))
    if (!shown.has(at(place).line)) yield problem(at(place), 'fil-usynlig', { tegn: name });

  const spot: SpotOf = (path, part) => at(nodeOffset(document, path, part));
  // A file that holds only comments is a list without entries, or a group without fields.
  const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? (schema instanceof z.ZodArray ? [] : {});
  // Messages and remedies need the value that was refused.
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data, spot };
  for (const issue of parsed.error.issues) yield* describeIssue(issue, data, spot, schema, special);
  return undefined;
}

/** One slip makes the reader stumble again and again on the same line: the first time says it. */
function* oncePerLine(problems: Problem[]): Generator<Problem> {
  const reported = new Set<number>();
  for (const one of problems) {
    if (!reported.has(one.line)) yield one;
    reported.add(one.line);
  }
}

/** Anchors, aliases and tags: a small file can be made to mean a huge one with them, and nobody here needs them. */
function forbidden(document: Document): Array<{ offset: number; sign: string }> {
  const found: Array<{ offset: number; sign: string }> = [];
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push({ offset, sign: `*${node.source}` });
      else if (node.anchor) found.push({ offset, sign: `&${node.anchor}` });
      else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) found.push({ offset, sign: node.tag });
    },
  });
  return found;
}

/** Texts without quotation marks that end where " #" begins a comment. */
function cutShort(document: Document, text: string): Array<{ offset: number; felt: string; hele: string }> {
  const found: Array<{ offset: number; felt: string; hele: string }> = [];
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || value.type !== 'PLAIN' || !value.comment || !value.range) return;
      const [from] = value.range;
      found.push({ offset: from, felt: String(key.value), hele: text.slice(from).split('\n', 1)[0]!.trim() });
    },
  });
  return found;
}

/** Keys and values that hold a character which does not show. */
function hiddenScalars(document: Document): Array<{ offset: number; name: string }> {
  const found: Array<{ offset: number; name: string }> = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      const hidden = typeof value === 'string' ? hiddenIn(value) : undefined;
      if (hidden) found.push({ offset: range?.[0] ?? 0, name: hidden.name });
    },
  });
  return found;
}

/** Where a list or a group stands in the place of a field's name: `[x]: y`, `{{x}}`. */
function collectionKeys(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_key, { key }) {
      if (isCollection(key)) found.push(key.range?.[0] ?? 0);
    },
  });
  return found;
}

/** Where a path leads: to the value (or the key, when asked for or when it has none), else to what surrounds it. */
function nodeOffset(document: Document, path: PropertyKey[], part?: 'key'): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1) as Array<string | number>, true);
    const last = path[length - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    if (pair && isNode(pair.key) && pair.key.range)
      return part !== 'key' && isNode(pair.value) && pair.value.range ? pair.value.range[0] : pair.key.range[0];
    const node = document.getIn(path.slice(0, length) as Array<string | number>, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

const deep = {
  grund: 'der er for mange lag inden i hinanden',
  forslag: 'Skriv felterne under hinanden, som i de andre filer i mappen.',
};

const collectionKey = {
  grund: 'et felts navn begynder med [ eller {',
  forslag: 'Sæt teksten i anførselstegn, når den skal begynde med [ eller {.',
};

/** What the YAML reader's codes mean to one who does not know YAML. */
const reasons: Record<string, { grund: string; forslag: string }> = {
  BAD_INDENT: {
    grund: 'linjen er rykket forkert ind',
    forslag: 'Ret indrykningen, så linjen står lige under de andre i samme gruppe. Der rykkes ind med to mellemrum.',
  },
  TAB_AS_INDENT: { grund: 'der er rykket ind med tabulator', forslag: 'Ryk ind med to mellemrum.' },
  MISSING_CHAR: {
    grund: 'der mangler et tegn',
    forslag: 'Se efter et anførselstegn, en klamme eller et kolon, der mangler på linjen eller den før.',
  },
  UNEXPECTED_TOKEN: {
    grund: 'her står noget uventet',
    forslag:
      'Se efter et anførselstegn eller en klamme for meget. Begynder en tekst med et tegn som @, %, ` eller », så sæt den i anførselstegn.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    grund: 'der er et kolon inde i en tekst',
    forslag: 'Sæt hele teksten i anførselstegn: title: "Rådet: nyt møde".',
  },
  MULTILINE_IMPLICIT_KEY: {
    grund: 'et felt går over flere linjer eller mangler sit kolon',
    forslag: 'Skriv »felt: værdi« på én linje, og luk alle anførselstegn.',
  },
  BAD_SCALAR_START: {
    grund: 'en tekst begynder med et tegn, der betyder noget særligt',
    forslag: 'Sæt hele teksten i anførselstegn.',
  },
  BAD_DQ_ESCAPE: {
    grund: 'en omvendt skråstreg i en tekst med anførselstegn betyder noget særligt',
    forslag: 'Skriv to omvendte skråstreger, eller slet den.',
  },
  MULTIPLE_DOCS: {
    grund: 'der står en linje med »---« midt i',
    forslag: 'Slet linjen: oplysningerne står mellem to linjer med »---« og kun dér.',
  },
  BAD_PROP_ORDER: { grund: 'her står et tegn, der betyder noget særligt', forslag: 'Sæt teksten i anførselstegn.' },
  KEY_OVER_1024_CHARS: {
    grund: 'et feltnavn er over 1024 tegn',
    forslag: 'Se efter et kolon eller linjeskift, der mangler.',
  },
  BAD_COLLECTION_TYPE: {
    grund: 'en liste og en gruppe af felter er blandet sammen',
    forslag: 'Begynd hver linje i en liste med »- «, og ingen af de andre.',
  },
};

function describeSyntax(text: string, spot: Spot, offset: number, code: string, message: string): Problem {
  if (code === 'DUPLICATE_KEY')
    return problem(spot, 'felt-dobbelt', { felt: /^["']?([^"':\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? '' });
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_ALIAS')
    return problem(spot, 'yaml-henvisning', { tegn: /^\S*/.exec(text.slice(offset))?.[0] ?? '' });
  // How far in the reader gives up depends on the machine's stack; the line does not.
  if (code === 'RESOURCE_EXHAUSTION') return problem({ ...spot, column: 1 }, 'yaml-syntaks', deep);
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return problem(spot, 'yaml-syntaks', {
      grund: 'et anførselstegn er aldrig lukket',
      forslag: 'Slut teksten med ", ligesom den begynder.',
    });
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return problem(spot, 'yaml-syntaks', {
      grund: 'en klamme på linjen før er aldrig lukket',
      forslag: 'Luk { med } og [ med ] på samme linje.',
    });
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && line.split(': ').length < 3)
    return problem(spot, 'yaml-syntaks', reasons['BAD_INDENT']);
  return problem(
    spot,
    'yaml-syntaks',
    reasons[code] ?? {
      grund: `her står noget, der ikke kan læses (${message.split('\n')[0]})`,
      forslag: 'Sammenlign linjen med de andre filer i mappen.',
    },
  );
}
