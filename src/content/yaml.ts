import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { shared } from '../lib/shared.ts';
import { hiddenIn } from './characters.ts';
import { problem, type Problem, type Spot } from './problem.ts';
import { collectionKey, deep, describeSyntax } from './yaml-error.ts';

type Place = [line: number, column: number];

/** A YAML text as read: nothing in it but values, so that it can be kept on disk. Lines are the text's own, not the file's. */
export interface YamlText {
  slips: Problem[];
  /** whether it can be used in spite of its slips */
  usable: boolean;
  data: unknown;
  /** where each value stands, and its key when it has one, by {@link pathKey} */
  places: Map<string, { value: Place; key?: Place }>;
}

export const readTexts = shared('yaml', () => new Map<string, { text: string; read: YamlText }>());

/**
 * Reads YAML and says what is wrong with its syntax; the same text under the same name is read once.
 * @param file the file's name
 * @param text the YAML
 */
export function readYaml(file: string, text: string): YamlText {
  const known = readTexts.get(file);
  if (known?.text === text) return known.read;
  const read = parse(file, text);
  readTexts.set(file, { text, read });
  return read;
}

/** A path to a value as one name; no field's name holds a line end. */
export const pathKey = (path: readonly PropertyKey[]): string => path.join('\n');

function parse(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const at = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unusable = (slips: Problem[]): YamlText => ({ slips, usable: false, data: undefined, places: new Map() });
  let document: Document.Parsed;
  let survey: Survey;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2' });
    survey = surveyOf(document, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unusable([problem({ file, line: 1, column: 1 }, 'yaml-syntaks', deep)]);
  }
  const slips = oncePerLine(
    [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
      describeSyntax(text, at(pos[0]), pos[0], code, message),
    ),
  );
  if (document.errors.length > 0) return unusable(slips);
  const { signs, cut, keys, hidden, places } = survey;
  slips.push(
    ...oncePerLine(signs.map(({ offset, sign }) => problem(at(offset), 'yaml-henvisning', { tegn: sign }))),
    ...cut.map(({ offset, felt, hele }) => problem(at(offset), 'yaml-afskaaret', { felt, hele })),
    ...oncePerLine(keys.map((offset) => problem(at(offset), 'yaml-syntaks', collectionKey))),
  );
  if (signs.length + keys.length + document.warnings.length > 0) return unusable(slips);
  // A hidden character can be written as an escape: what was read is judged, once for a line that shows it as it is.
  const shown = new Set(text.split('\n').flatMap((line, index) => (hiddenIn(line) ? [index + 1] : [])));
  for (const { offset, name } of hidden)
    if (!shown.has(at(offset).line)) slips.push(problem(at(offset), 'fil-usynlig', { tegn: name }));
  const place = (offset: number): Place => {
    const { line, column } = at(offset);
    return [line, column];
  };
  return {
    slips,
    usable: true,
    data: document.toJS({ maxAliasCount: 0 }),
    places: new Map(
      places.map(({ path, value, key }) => [
        path,
        key === undefined ? { value: place(value) } : { value: place(value), key: place(key) },
      ]),
    ),
  };
}

/** One slip makes the reader stumble again and again on the same line: the first time says it. */
function oncePerLine(problems: Problem[]): Problem[] {
  const reported = new Set<number>();
  return problems.filter(({ line }) => !reported.has(line) && reported.add(line));
}

interface Survey {
  /** anchors, aliases and tags: a small file can be made to mean a huge one with them, and nobody here needs them */
  signs: Array<{ offset: number; sign: string }>;
  /** texts without quotation marks that end where " #" begins a comment */
  cut: Array<{ offset: number; felt: string; hele: string }>;
  /** where a list or a group stands in the place of a field's name: `[x]: y`, `{{x}}` */
  keys: number[];
  /** keys and values that hold a character which does not show */
  hidden: Array<{ offset: number; name: string }>;
  places: Array<{ path: string; value: number; key?: number }>;
}

/** All that is asked of a document's nodes, in one walk. */
function surveyOf({ contents }: Document.Parsed, text: string): Survey {
  const survey: Survey = { signs: [], cut: [], keys: [], hidden: [], places: [] };
  const look = (node: unknown): number | undefined => {
    if (!isScalar(node) && !isCollection(node) && !isAlias(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) survey.signs.push({ offset, sign: `*${node.source}` });
    else if (node.anchor) survey.signs.push({ offset, sign: `&${node.anchor}` });
    else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) survey.signs.push({ offset, sign: node.tag });
    const hidden = isScalar(node) && typeof node.value === 'string' ? hiddenIn(node.value) : undefined;
    if (hidden) survey.hidden.push({ offset, name: hidden.name });
    return node.range?.[0];
  };
  const walk = (node: unknown, path: PropertyKey[], key?: number): void => {
    const value = look(node) ?? key;
    if (value !== undefined)
      survey.places.push(
        key === undefined ? { path: pathKey(path), value } : { path: pathKey(path), value, key },
      );
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!isMap(node)) return;
    for (const { key: name, value: own } of node.items) {
      const place = look(name);
      if (isCollection(name)) survey.keys.push(name.range?.[0] ?? 0);
      if (isScalar(name) && isScalar(own) && own.type === 'PLAIN' && own.comment && own.range)
        survey.cut.push({
          offset: own.range[0],
          felt: String(name.value),
          hele: text.slice(own.range[0]).split('\n', 1)[0]!.trim(),
        });
      walk(own, [...path, isScalar(name) ? String(name.value) : ''], place);
    }
  };
  walk(contents, []);
  return survey;
}
