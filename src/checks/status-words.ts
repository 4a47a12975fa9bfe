import { problem, type Check } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { statusKey } from '../content/schemas/status-word.ts';
import { slipFor } from '../lib/nearest.ts';

const STATUS_FILE = 'content/statusord.yaml';

/** Each status word has one phase: it stands once on the list, and every update's word stands there. */
export function* checkStatusWords({ library, spots }: Reading): Check {
  const spot = spots.get(STATUS_FILE);
  if (!spot) return;
  const lines = new Map<string, number>();
  for (const [index, { ord }] of library.statusWords.entries())
    for (const [i, word] of ord.entries()) {
      const place = spot([index, 'ord', i]);
      const before = lines.get(statusKey(word));
      if (before === undefined) lines.set(statusKey(word), place.line);
      else yield problem(place, 'statusord-dobbelt', { ord: word, linje: String(before) });
    }
  for (const { file, statusWord } of library.updates) {
    if (!statusWord || lines.has(statusKey(statusWord))) continue;
    const near = slipFor(statusKey(statusWord), lines.keys());
    yield problem(spots.get(file)!(['statusWord']), 'statusord-ukendt', {
      ord: statusWord,
      forslag: near ? `Mente du »${near}«? Ellers: ` : '',
    });
  }
}

/** What has happened and what is expected are two claims: a word for the one cannot stand at the other. */
export function* checkExpectations({ library, spots }: Reading): Check {
  const words = (says: 'sket' | 'ventes') =>
    new Set(library.statusWords.flatMap((entry) => (entry[says] ? entry.ord.map(statusKey) : [])));
  const [done, coming] = [words('sket'), words('ventes')];
  for (const { file, expected, statusWord } of library.updates) {
    if (!statusWord) continue;
    const spot = () => spots.get(file)!(['statusWord']);
    if (expected && done.has(statusKey(statusWord))) yield problem(spot(), 'ventet-og-sket', { ord: statusWord });
    if (!expected && coming.has(statusKey(statusWord))) yield problem(spot(), 'ventet-mangler', { ord: statusWord });
  }
}
