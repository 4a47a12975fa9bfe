import type { z } from 'zod';
import { Document, visit } from 'yaml';
import { problem, type Check, type Spot } from './problem.ts';
import { rules, type RuleId } from './rules.ts';
import { slipFor } from '../lib/nearest.ts';

/** Rules of their own for some issues: "source:missing" → 'kilde-mangler'. */
export type Special = Record<string, RuleId>;

/** From a path to its value's place in the file, or its key's. */
export type SpotOf = (path: PropertyKey[], part?: 'key') => Spot;

type Issue = z.core.$ZodIssue;
interface Field extends z.ZodType {
  element?: Field;
  shape?: Record<string, Field>;
  values?: Set<unknown>;
  _zod: z.ZodType['_zod'] & { def: { innerType?: Field; valueType?: Field; options?: Field[] } };
}

/**
 * What a schema finds wrong, in words for an editor.
 * @param issue Zod's issue
 * @param data what was read
 * @param spot from a path to its place in the file
 * @param schema the whole schema: it knows each field's description and example
 */
export function* describeIssue(issue: Issue, data: unknown, spot: SpotOf, schema: z.ZodType, special: Special): Check {
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(fieldAt(schema, issue.path));
    for (const felt of issue.keys)
      yield problem(spot([...issue.path, felt], 'key'), 'felt-ukendt', {
        felt,
        hvor: where([...issue.path, felt]),
        forslag: known.length ? unknownKey(felt, known) : 'Slet linjen.',
      });
    return;
  }
  const path = issue.path;
  const place = spot(path);
  const felt = [...path].reverse().find((step) => typeof step === 'string') ?? 'filen';
  const detail = { felt: String(felt), hvor: where(path) };
  const missing =
    ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) &&
    (issue.input === undefined || issue.input === null);
  const rule = special[`${path.join('.')}:${missing ? 'missing' : issue.code}`] ?? ownRule(issue);
  const field = fieldAt(schema, path);
  const help = fieldHelp(String(felt), field);

  const written = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], data);
  const value = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
  if (rule)
    yield problem(place, rule, {
      ...detail,
      dato: value,
      ord: value,
      hoejst: issue.code === 'too_big' ? String(issue.maximum) : '',
    });
  else if (missing) yield problem(place, 'felt-mangler', { ...detail, forslag: `Tilføj ${help}` });
  else if (issue.code === 'invalid_type' && path.length === 0)
    yield problem(place, 'fil-form', {
      skal: types[issue.expected] ?? issue.expected,
      er: typeOf(issue.input),
      forslag: issue.expected === 'array' ? asList : asFields,
    });
  else if (issue.code === 'invalid_type')
    yield problem(place, 'felt-type', {
      ...detail,
      skal: types[issue.expected] ?? issue.expected,
      er: typeOf(issue.input),
      forslag: typeHelp(issue, String(felt), help),
    });
  else if (issue.code === 'invalid_value' || (issue.code === 'invalid_union' && 'discriminator' in issue))
    yield problem(place, 'felt-valg', { ...detail, vaerdi: value, forslag: choice(issue, value, schema) });
  else yield problem(place, 'felt-vaerdi', { ...detail, grund: reason(issue), forslag: `Skriv ${help}` });
}

/** A refinement can name the rule it belongs to: `params: { rule: 'fase-uden-statusord' }`. */
function ownRule(issue: Issue): RuleId | undefined {
  const named: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  return typeof named === 'string' && named in rules ? (named as RuleId) : undefined;
}

/** " (recommendations, nr. 1)": where a field stands that is not at the top. */
function where(path: PropertyKey[]): string {
  const outer = path.slice(0, -1).map((step) => (typeof step === 'number' ? `nr. ${step + 1}` : String(step)));
  const own = typeof path.at(-1) === 'number' ? [`nr. ${Number(path.at(-1)) + 1}`] : [];
  const words = own.length > 0 ? [...outer.slice(0, -1), ...own] : outer;
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

const unknownKey = (felt: string, known: string[]): string => {
  const near = slipFor(felt, known);
  return near ? `Mente du »${near}«?` : `Slet linjen. De kendte felter er: ${known.join(', ')}.`;
};

const asList = 'Begynd hver post med »- «, og skriv dens felter lige under hinanden.';
const asFields = 'Skriv felterne under hinanden: navnet, et kolon og værdien.';

const types: Record<string, string> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'en gruppe af felter',
  record: 'en gruppe af felter',
};

function typeOf(input: unknown): string {
  if (Array.isArray(input)) return 'en liste';
  if (typeof input === 'number') return `tallet ${input}`;
  if (typeof input === 'boolean') return String(input);
  if (typeof input === 'string') return `teksten »${input}«`;
  return 'en gruppe af felter';
}

function typeHelp(issue: Issue & { code: 'invalid_type' }, felt: string, help: string): string {
  if (issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean'))
    return `Sæt det i anførselstegn: ${felt}: "${issue.input}".`;
  if (
    (issue.expected === 'number' || issue.expected === 'int') &&
    typeof issue.input === 'string' &&
    /^\d+$/.test(issue.input)
  )
    return `Skriv tallet uden anførselstegn: ${felt}: ${issue.input}.`;
  return `Skriv ${help}`;
}

function choice(issue: Issue, value: string, schema: z.ZodType): string {
  const values =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : literals(fieldAt(schema, issue.path.slice(0, -1)), String(issue.path.at(-1)));
  const near = slipFor(value, values);
  return `${near ? `Mente du »${near}«? ` : ''}Vælg mellem: ${values.join(', ')}.`;
}

/** The values that tell the forms of a union apart: `slags` of the ledger. */
function literals(union: Field | undefined, key: string): string[] {
  return (unwrap(union)?._zod.def.options ?? []).flatMap((option) => {
    const field = (option).shape?.[key];
    return [...(field?.values ?? [])].map(String);
  });
}

function reason(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'den er tom'
          : `teksten skal have mindst ${issue.minimum} tegn`
        : issue.origin === 'array'
          ? `listen skal have mindst ${issue.minimum}`
          : `tallet skal være mindst ${issue.inclusive ? issue.minimum : Number(issue.minimum) + 1}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `teksten må højst have ${issue.maximum} tegn`
        : issue.origin === 'array'
          ? `listen må højst have ${issue.maximum}`
          : `tallet må højst være ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'url') return 'det er ikke en adresse, der begynder med https://';
      if (issue.format === 'date') return 'det er ikke en dato som 2024-05-07';
      return issue.message.startsWith('Invalid') ? 'den har ikke den rette form' : `den ${issue.message}`;
    case 'invalid_union':
      return 'den har ikke nogen af de mulige former';
    default:
      return issue.message.startsWith('Invalid') ? 'den har ikke den rette form' : issue.message;
  }
}

/** "»place: punkt 3«. Hvor i kilden det står." from the schema's own words. */
function fieldHelp(felt: string, field: Field | undefined): string {
  const meta = field?.meta();
  const example = (meta?.examples as unknown[] | undefined)?.[0];
  if (example === undefined) return `en værdi: »${felt}: …«.`;
  return `fx »${yamlLine(felt, example)}«. ${meta?.description ?? ''}`.trim();
}

/** A field on one line, texts that are not plain words in quotation marks. */
export function yamlLine(felt: string, value: unknown): string {
  const document = new Document({ [felt]: value });
  visit(document, {
    Scalar: (key, node) =>
      void (
        key !== 'key' &&
        typeof node.value === 'string' &&
        !/^\p{L}[\p{L}\d-]*$/u.test(node.value) &&
        (node.type = 'QUOTE_DOUBLE')
      ),
  });
  const text = document.toString({ collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.replace(/^\{ ?(.*?) ?\}$/s, '$1');
}

/** The part of a schema that a path leads to, wrappers and all: a described field keeps its description. */
export function fieldAt(schema: z.ZodType, path: PropertyKey[]): Field | undefined {
  return path.reduce<Field | undefined>((field, step) => {
    const inner = unwrap(field);
    const forms = inner?._zod.def.options ?? [inner];
    return forms.map((form) => member(form, step)).find(Boolean);
  }, schema as Field);
}

const member = (field: Field | undefined, step: PropertyKey): Field | undefined =>
  (typeof step === 'number' ? field?.element : (field?.shape?.[String(step)] ?? field?._zod.def.valueType));

function unwrap(field: Field | undefined): Field | undefined {
  let current = field;
  while (current?._zod.def.innerType) current = current._zod.def.innerType;
  return current;
}

/** The names of the fields of a group; of every form, when it has several. */
function keysOf(field: Field | undefined): string[] {
  const inner = unwrap(field);
  return [
    ...new Set(
      (inner?._zod.def.options ?? [inner]).flatMap((form) => Object.keys((form)?.shape ?? {})),
    ),
  ];
}
