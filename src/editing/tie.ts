import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { yamlLine } from '../content/schema-issue.ts';
import type { Change } from './trial.ts';

/**
 * An update that names a newer one: the same file with one field more, or one name more in it.
 * @param file path from the project's root
 * @param root the folder that holds `content/`
 * @param text the file as it stands, when it is not what lies there
 */
export function tied(
  file: string,
  field: 'supersededBy' | 'toldBy',
  slug: string,
  root: string,
  text?: string,
): Change {
  const lines = (text ?? readFileSync(join(root, file), 'utf8')).split('\n');
  const end = lines.indexOf('---', 1);
  const at = lines.findIndex((line, index) => index < end && line.startsWith(`${field}:`));
  // A list may go on below its name.
  const after = at < 0 ? end : lines.findIndex((line, index) => index > at && !/^\s/.test(line));
  const from = at < 0 ? end : at;
  const before = at < 0 ? {} : (parse(lines.slice(at, after).join('\n')) as Record<string, string[]>);
  const value = field === 'toldBy' ? [...(before[field] ?? []), slug] : slug;
  return new Map([[file, lines.toSpliced(from, after - from, yamlLine(field, value)).join('\n')]]);
}
