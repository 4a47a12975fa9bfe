import type { Update } from '../content/library.ts';

/** A part of what concerns the whole plan. */
export interface PlanTopic {
  id: string;
  name: string;
  updates: Update[];
}

const topics: Array<[id: string, name: string, words: RegExp]> = [
  ['raekkefoelge', 'Rækkefølge og prioritering 2025–2030', /rækkefølge|prioriteringsoplæg|2025\s*[-–]\s*2030/i],
  [
    'nationalt-raad',
    'Nationalt råd for psykiske lidelser og mental sundhed',
    /(?<!\p{L})råd(et|ets|smøde\p{L}*)?(?!\p{L})/iu,
  ],
];
const rest = ['aftaler-og-andet', 'Aftaler og andet om hele planen'] as const;

/** Updates about the whole plan by what their own words name; the first topic that fits takes it. */
export function planTopics(updates: Update[]): PlanTopic[] {
  const topicOf = ({ title, text, quote = '' }: Update) =>
    topics.find(([, , words]) => words.test(`${title} ${text} ${quote}`))?.[0] ?? rest[0];
  return [...topics.map(([id, name]) => [id, name] as const), rest].map(([id, name]) => ({
    id,
    name,
    updates: updates.filter((update) => topicOf(update) === id),
  }));
}
