import { z } from 'zod';
import { remember } from '../lib/remember.ts';
import { collect, type Problem, type Spot, type Collected } from './problem.ts';
import { describeIssue, type Special, type SpotOf } from './schema-issue.ts';
import { pathKey, readYaml, type YamlText } from './yaml.ts';

/** YAML that is what its schema asks for, with a way from a path in it to its place in the file. */
interface Checked<T> {
  value: T;
  spot: SpotOf;
}

/** The YAML above a text, between its two lines of "---"; undefined when there is none. */
export const frontmatterOf = (text: string): string | undefined => /^---\n([\s\S]*?)\n---[ ]*(?:\n|$)/.exec(text)?.[1];

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
    collect(checkFields(file, text, offset, schema, special)),
  );
  yield* problems;
  return value as Checked<T> | undefined;
}

const none: Special = {};

function* checkFields<T>(
  file: string,
  text: string,
  offset: number,
  schema: z.ZodType<T>,
  special: Special,
): Generator<Problem, Checked<T> | undefined> {
  const { slips, usable, data: read, places } = readYaml(file, text);
  for (const slip of slips) yield { ...slip, line: slip.line + offset };
  if (!usable) return undefined;
  const spot: SpotOf = (path, part) => placeOf(path, part, places, file, offset);
  // A file that holds only comments is a list without entries, or a group without fields.
  const data: unknown = read ?? (schema instanceof z.ZodArray ? [] : {});
  // Messages and remedies need the value that was refused.
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data, spot };
  for (const issue of parsed.error.issues) yield* describeIssue(issue, data, spot, schema, special);
  return undefined;
}

/** Where a path leads: to the value (or the key, when asked for), else to what surrounds it. */
function placeOf(
  path: PropertyKey[],
  part: 'key' | undefined,
  places: YamlText['places'],
  file: string,
  offset: number,
): Spot {
  for (let length = path.length; length >= 0; length--) {
    const place = places.get(pathKey(path.slice(0, length)));
    if (!place) continue;
    const [line, column] = (part === 'key' ? place.key : undefined) ?? place.value;
    return { file, line: line + offset, column };
  }
  return { file, line: 1 + offset, column: 1 };
}
