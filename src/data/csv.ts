import type { RecommendationData } from './schemas/recommendation.ts';

/**
 * A table that opens right in a Danish spreadsheet: semicolons, decimal commas, CRLF, UTF-8 with a byte order mark.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csv = (rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
