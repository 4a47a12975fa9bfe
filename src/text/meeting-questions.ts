import { wholeWords } from '../lib/whole-words.ts';

/** What questions are made of: who a recommendation names, by which of its words, and the words that are shown. */
export interface Named {
  actors: ReadonlyArray<{ id: string; words: string[] }>;
  paragraphs: string[];
  steppingStones: ReadonlyArray<{ number: number; text: string }>;
}

const inList = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)!}`;

/**
 * Questions for a meeting, made only of the actors and the stepping stones that the shown text names, in its own words:
 * "Trædesten 2 nævner »kommuner«. Hvem er det hos os, og hvad gør de?"
 */
export function meetingQuestions({ actors, paragraphs, steppingStones }: Named): string[] {
  const named = (words: string[], text: string) =>
    words.filter((word) => wholeWords(word.toLowerCase(), text.toLowerCase()).length > 0);
  return actors.flatMap(({ words }): string[] => {
    const stones = steppingStones.filter(({ text }) => named(words, text).length > 0);
    const inText = named(words, paragraphs.join('\n'));
    if (stones.length === 0 && inText.length === 0) return [];
    const said = [...new Set(stones.length > 0 ? stones.flatMap(({ text }) => named(words, text)) : inText)];
    const place = stones.length > 0 ? `Trædesten ${inList(stones.map(({ number }) => String(number)))}` : 'Teksten';
    return [`${place} nævner ${inList(said.map((word) => `»${word}«`))}. Hvem er det hos os, og hvad gør de?`];
  });
}
