import { today } from '../site/date.ts';
import type { Library } from '../content/library.ts';
import { factorOf, figures, NO_UNIT } from '../provenance/amount.ts';
import { find, passages, SHORTEST } from '../provenance/fingerprint.ts';
import { answer, type Answers } from './answers.ts';
import { fileName, plain, yamlFields } from './text.ts';
import { tied } from './tie.ts';
import type { Change } from './trial.ts';
import { link, pieces } from './update-questions.ts';

/** "150 mio. kr. | særlige pladser | 2024–2027" as the field has it. */
function amount(text: string): Record<string, unknown> {
  const [sum = '', purpose = '', period = ''] = pieces(text);
  const [figure] = figures(sum);
  const after = /\d(?:[\d.,]*\d)?\s*(.*)$/su.exec(sum)?.[1] ?? '';
  const unit = factorOf(after) === undefined ? after : /^[^\d(]*?(?:kr\.?|kroner)(?!\p{L})|^\S+/iu.exec(after)?.[0];
  return { text: sum, value: figure?.value, unit: unit?.trim() || NO_UNIT, purpose, ...(period && { period }) };
}

/** The recommendations with how sure, and the stones that are named. */
function links(answers: Answers): Array<Record<string, unknown>> {
  const stones = (answers['traedesten'] ?? []).map((text) => text.split('.').map(Number) as [number, number]);
  return (answers['anbefaling'] ?? []).map((text) => {
    const one = link(text, answer(answers, 'sikkerhed') || 'sandsynlig');
    const own = stones.filter(([number]) => number === one.number).map(([, stone]) => stone);
    return { ...one, ...(own.length > 0 && { steppingStones: own }) };
  });
}

/**
 * The file of a new update. Its address begins with the day the source spoke; `added` is the day it came in.
 * An older one that it takes the place of, or tells the outcome of, gets its name.
 * @param day today
 * @param root the folder that holds `content/`
 */
export function newUpdate(answers: Answers, library: Library, day = today(), root = '.'): Change {
  const get = (flag: string): string => answer(answers, flag);
  const numbers = answers['anbefaling'] ?? [];
  const themes = answers['tema'] ?? [];
  const places = answers['kapitel'] ?? [];
  const stated = statedOf(library, get('kilde'), get('dato'));
  const fields = {
    title: get('titel'),
    scope: numbers.length > 0 ? 'anbefaling' : themes.length > 0 ? 'tema' : places.length > 0 ? 'kapitel' : 'plan',
    kind: get('slags'),
    recommendations: links(answers),
    themes: numbers.length > 0 ? [] : themes,
    chapters: places.filter((place) => !place.includes('.')).map(Number),
    sections: places.filter((place) => place.includes('.')),
    event: get('haendelse') ? { date: get('haendelse') } : undefined,
    stated,
    statusWord: get('statusord'),
    statusContext: get('omkring'),
    expected: get('forventet') === 'ja',
    amounts: (answers['beloeb'] ?? []).map(amount),
    quote: get('citat'),
    source: get('kilde'),
    place: get('sted'),
    lines: get('linjer') || linesOf(library, get('kilde'), get('citat')),
    why: get('hvorfor'),
    sameAs: get('samme'),
    contradicts: answers['modsiger'] ?? [],
    added: day,
  };
  const slug = freeName(`${stated.date}-${get('navn') || fileName(get('titel'))}`, library);
  return new Map([
    [`content/opfoelgning/${slug}.mdx`, `---\n${yamlFields(fields)}\n---\n\n${plain(get('tekst'))}\n`],
    ...older(answers, library, slug, root),
  ]);
}

/** The older updates that name this one. */
function older(answers: Answers, { updates }: Library, slug: string, root: string): Change {
  const change: Change = new Map();
  const fields = { afloeser: 'supersededBy', udfald: 'toldBy' } as const;
  for (const [flag, field] of Object.entries(fields))
    for (const name of new Set(answers[flag])) {
      const { file } = updates.find((update) => update.slug === name)!;
      for (const [path, text] of tied(file, field, slug, root, change.get(file))) change.set(path, text);
    }
  return change;
}

/** Where a quotation stands, as the source's fingerprint tells; "" when it cannot. */
function linesOf({ fingerprints }: Library, source: string, quote: string): string {
  const fingerprint = fingerprints.get(source);
  const [first, ...more] = passages(quote).filter(({ words }) => words.length >= SHORTEST);
  if (!fingerprint || !first) return '';
  const found = [first, ...more].flatMap(({ words }) => find(fingerprint, words).lines ?? []);
  const [from, to] = [Math.min(...found), Math.max(...found)];
  return found.length === 0 ? '' : from === to ? String(from) : `${from}-${to}`;
}

/** The source's own date with its precision, or the one the editor gives. */
function statedOf(library: Library, source: string, date: string): Record<string, unknown> & { date: string } {
  const own = library.sources.get(source)?.date;
  return own?.date === date ? { ...own } : { date };
}

function freeName(slug: string, { updates }: Library): string {
  const taken = new Set(updates.map((update) => update.slug));
  let name = slug;
  for (let number = 2; taken.has(name); number++) name = `${slug}-${number}`;
  return name;
}
