import { toString } from 'mdast-util-to-string';
import type { Library, Summary } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { summaryName } from '../content/schemas/summary.ts';
import { derived } from '../lib/derived.ts';
import { official } from '../site/publication.ts';
import { seemsToBe } from './debris.ts';
import { checkOwnDays } from './dates.ts';
import { checkSummaryWords } from './own-words.ts';

/** So many words after each other that are the text's own are a quotation. */
const QUOTED = 16;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The whole of the text, its words parted by single spaces. */
const textWords = derived(
  ({ parts, recommendations }: Library): string =>
    ` ${wordsOf([...parts, ...recommendations.values()].map(({ tree }) => toString(tree)).join(' ')).join(' ')} `,
);

/** Each summary is about something that there is, under the name of it, in words that are ours. */
export function* checkSummaries(reading: Reading, day: string): Check {
  for (const summary of reading.library.summaries) {
    const at = reading.spots.get(summary.file)!;
    yield* checkAbout(summary, reading, at);
    yield* checkOwnDays({ reviewed: summary.reviewed }, at, day);
    yield* checkSummaryWords(summary, at);
    yield* checkLanguage(summary, at);
    if (summary.language === 'da') yield* checkQuoted(summary, reading.library, at);
  }
}

function* checkAbout(summary: Summary, reading: Reading, at: (path: PropertyKey[]) => Spot): Check {
  const { about, language, id } = summary;
  const [kind, number] = about.split(' ');
  const { recommendations, parts } = reading.library;
  const there =
    kind === 'planen' ||
    (kind === 'anbefaling'
      ? recommendations.has(Number(number))
      : parts.some((part) => part.number === Number(number)));
  if (!there && !isUnread(reading, 'content/anbefalinger', 'content/kapitler'))
    yield problem(at(['about']), 'resume-ukendt', {
      om: about,
      anbefalinger: String(official.recommendations),
      kapitler: String(official.chapters),
    });
  if (id !== summaryName(summary))
    yield problem(at(['about']), 'resume-navn', {
      om: about,
      sprog: languageWords[language],
      navn: summaryName(summary),
    });
}

const languageWords = { da: 'dansk', en: 'engelsk' };

function* checkLanguage({ text, language }: Summary, at: (path: PropertyKey[]) => Spot): Check {
  for (const [index, paragraph] of text.entries())
    if ((seemsToBe(paragraph) ?? language) !== language)
      yield problem(at(['text', index]), 'resume-sprog', { sprog: languageWords[language] });
}

function* checkQuoted({ text }: Summary, library: Library, at: (path: PropertyKey[]) => Spot): Check {
  for (const [index, paragraph] of text.entries()) {
    const words = wordsOf(paragraph);
    const start = words.findIndex((_, from) => {
      const run = words.slice(from, from + QUOTED);
      return run.length === QUOTED && textWords(library).includes(` ${run.join(' ')} `);
    });
    if (start >= 0)
      yield problem(at(['text', index]), 'resume-citat', { ord: `${words.slice(start, start + 8).join(' ')} …` });
  }
}
