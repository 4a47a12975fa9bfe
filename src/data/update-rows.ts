import { absolute, updatePath } from '../site/address.ts';
import { describeDate } from '../site/date.ts';
import type { Library } from '../content/library.ts';
import { moneys, recommendationsOf } from '../followup/money.ts';
import { dateCell, list } from './csv.ts';
import type { UpdateData } from './schemas/update.ts';

type Rows = Array<Array<string | number>>;

const described = ({ date, until, text, inferred }: UpdateData['stated']): string =>
  dateCell(describeDate({ date, inferred, ...(until ? { until } : {}), ...(text ? { text } : {}) }));

/** Follow-up as rows, heading first. The dates stand as readers see them, with their precision. */
export const updateRows = (updates: UpdateData[]): Rows => [
  [
    'id',
    'title',
    'text',
    'scope',
    'kind',
    'recommendations',
    'confidence',
    'themes',
    'chapters',
    'sections',
    'stated',
    'event',
    'expected',
    'statusWord',
    'phase',
    'amounts',
    'quote',
    'source',
    'publisher',
    'perspective',
    'place',
    'supersededBy',
    'sameAs',
    'contradicts',
    'url',
  ],
  ...updates.map((update) => [
    update.id,
    update.title,
    update.text,
    update.scope,
    update.kind,
    list(update.recommendations.map(({ number }) => `anbefaling ${number}`)),
    list(update.recommendations.map(({ number, confidence }) => `${number}: ${confidence}`)),
    list(update.themes),
    list(update.chapters.map((number) => `kapitel ${number}`)),
    list(update.sections.map(({ number }) => `afsnit ${number}`)),
    described(update.stated),
    update.event ? described(update.event) : '',
    update.expected ? 'ja' : 'nej',
    update.statusWord ?? '',
    update.phase ?? '',
    list(update.amounts.map(({ text, unit, purpose }) => `${text} [${unit}] ${purpose}`)),
    update.quote ?? '',
    update.source.title,
    update.source.publisher,
    update.source.perspective,
    update.source.place,
    update.supersededBy ?? '',
    update.sameAs ?? '',
    list(update.contradicts),
    update.url,
  ]),
];

/** Amounts as rows, heading first: the same money is one row, with every update that tells of it. No sum: some are parts of others. */
export const moneyRows = ({ updates, sources }: Library): Rows => [
  ['text', 'value', 'unit', 'purpose', 'period', 'sameMoney', 'recommendations', 'updates', 'sources', 'urls'],
  ...moneys(updates).map((money) => {
    const { amount } = money.statements[0]!;
    return [
      amount.text,
      amount.value,
      amount.unit,
      amount.purpose,
      dateCell(amount.period ?? ''),
      money.name ?? '',
      list(recommendationsOf(money).map((number) => `anbefaling ${number}`)),
      list(money.statements.map(({ update }) => update.slug)),
      list(
        money.statements.map(
          ({ update }) => `${sources.get(update.source)!.title}, sagt ${describeDate(update.stated)}`,
        ),
      ),
      list(money.statements.map(({ update }) => absolute(updatePath(update.slug)))),
    ];
  }),
];
