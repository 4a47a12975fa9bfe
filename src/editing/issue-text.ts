import { entryNames, type Entry } from './entry.ts';

/** What the form's text in an issue begins with: an issue in somebody's own words is answered by a human. */
export const MARK = 'forslag fra formularen';
const START = `<!-- ${MARK} -->`;

/** What an issue says: the title for people, and the entries as data, in which no mark of Markdown or HTML is left. */
export function issueText(entries: Entry[]): { title: string; body: string } {
  const name = (entry: Entry) =>
    entry.answers['titel']?.[0] ?? entry.answers['begreb']?.[0] ?? entry.answers['ord']?.[0] ?? '';
  const main = entries.at(-1)!;
  const data = JSON.stringify(entries.map(given), null, 1).replace(
    /[`<>&@\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return {
    title: `Forslag: ${entryNames[main.kind]}${name(main) && ` – ${name(main)}`}`.slice(0, 160),
    body: [
      'Dette er skrevet i formularen på webstedet. Når du sender det, bliver det til ét forslag, som et menneske ser igennem.',
      'Ret ikke i teksten herunder. Vil du ændre noget, så gør det i formularen, og send igen.',
      '',
      START,
      '```json',
      data,
      '```',
      '',
    ].join('\n'),
  };
}

const given = ({ kind, answers }: Entry): Entry => ({
  kind,
  answers: Object.fromEntries(
    Object.entries(answers)
      .map(([flag, all]): [string, string[]] => [flag, all.filter((text) => text.trim() !== '')])
      .filter(([, all]) => all.length > 0),
  ),
});
