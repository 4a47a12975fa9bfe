import { yamlLine } from '../content/schema-issue.ts';
import { slugify } from '../site/address.ts';

/** Words of an editor as Markdown: what would be read as marks is only text. */
export const plain = (text: string): string =>
  text
    .trim()
    .replace(/[<{\\`*_[\]]/g, '\\$&')
    .replace(/^[#>+-]/gm, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2');

/** Fields as the siblings write them, one a line; what is undefined, false or an empty list is left out. */
export const yamlFields = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .filter(
      ([, value]) =>
        value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => yamlField(name, value))
    .join('\n');

const yamlField = (name: string, value: unknown): string =>
  Array.isArray(value) && value.some((item) => typeof item === 'object' || String(item).includes(' '))
    ? `${name}:\n${value.map((item) => `  - ${yamlLine('x', item).replace(/^x: /, '')}`).join('\n')}`
    : yamlLine(name, value);

/** A name for a file: ASCII, telling, at most `longest` characters, cut between words. */
export function fileName(text: string, longest = 60): string {
  const slug = slugify(text);
  return slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, '');
}
