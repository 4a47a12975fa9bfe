import type { RecommendationData } from './schemas/recommendation.ts';

/**
 * A table that opens right in a Danish spreadsheet: semicolons, decimal commas, CRLF, UTF-8 with a byte order mark.
 * A cell that a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), or read as
 * something else than it says, gets an apostrophe before it.
 */
export const csv = (rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(value) || isMisread(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a date, a time, an amount or another number is written with: Danish and English, as Excel and LibreOffice know them. */
const numeric = new RegExp(
  `^(${[
    "[\\d\\s.,:/\\\\%‰°()+\\-–−'’$€£]",
    'jan(uar|uary)?|feb(ruar|ruary)?|mar(ts|ch)?|apr(il)?|maj|may|jun[ie]?|jul[iy]?|aug(ust)?',
    'sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?',
    '(man|tirs|ons|tors|fre|lør|søn|mon|tues|wednes|thurs|fri|satur|sun)(dag|day)?',
    'kr|dkk|eur|usd|pct|[aApP]m?|[eE]|[tTzZ]',
  ].join('|')})+$`,
  'i',
);
/** A number that is read as itself, digit for digit. */
const plainNumber = /^(0|[1-9]\d{0,14})(,\d*[1-9])?$/;

/** Whether a Danish spreadsheet would show a text as something else: "maj 2022" as a date, "2024: 2,8" as a time, "007" as 7. */
export const isMisread = (text: string): boolean =>
  /^\s*(sand|falsk|true|false)\s*$/i.test(text) || (/\d/.test(text) && numeric.test(text) && !plainNumber.test(text));

/** A date among words, so that a spreadsheet leaves it as it is: "i maj 2022", "den 5. december 2024". */
export const dateCell = (described: string): string =>
  !isMisread(described) ? described : /^\d+\. /.test(described) ? `den ${described}` : `i ${described}`;

/**
 * The recommendations as rows, heading first: one column for each stepping stone.
 * "afsnit 13.2.6", not "13.2.6", which a Danish spreadsheet takes for a date.
 */
export function recommendationRows(recommendations: RecommendationData[]): Array<Array<string | number>> {
  const stones = Array.from(
    { length: Math.max(...recommendations.map((r) => r.steppingStones.length)) },
    (_, index) => index,
  );
  return [
    [
      'number',
      'title',
      'priority',
      'theme',
      'section',
      'text',
      'shortTitle',
      'shortText',
      'actors',
      'targetGroups',
      'keywords',
      'related',
      'url',
      ...stones.map((n) => `steppingStone${n + 1}`),
    ],
    ...recommendations.map((r) => [
      r.number,
      r.title,
      r.priority ? 'ja' : 'nej',
      r.theme.name,
      `afsnit ${r.section.number}`,
      r.paragraphs.join('\n\n'),
      r.shortTitle,
      r.shortText,
      list(r.actors.map(({ name }) => name)),
      list(r.targetGroups.map(({ name }) => name)),
      list(r.keywords),
      list(r.related),
      r.url,
      ...stones.map((n) => r.steppingStones[n]?.text ?? ''),
    ]),
  ];
}

/** Several values in one cell. */
export const list = (values: ReadonlyArray<string | number>): string => values.join('; ');
