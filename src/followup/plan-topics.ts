import type { Update } from '../content/library.ts';
import type { OwnEdition } from '../content/schemas/own-edition.ts';
import { wholeWords } from '../lib/whole-words.ts';

/** A part of what concerns the whole plan. */
export interface PlanTopic {
  id: string;
  name: string;
  updates: Update[];
}

const rest = { id: 'aftaler-og-andet', name: 'Aftaler og andet om hele planen', words: [] };

/** Updates about the whole plan by what their own words name; the first topic that fits takes it. */
export function planTopics(updates: Update[], topics: OwnEdition['planTopics']): PlanTopic[] {
  const topicOf = ({ title, text, quote = '' }: Update) => {
    const said = `${title} ${text} ${quote}`.toLowerCase();
    return topics.find(({ words }) => words.some((one) => wholeWords(one.toLowerCase(), said).length > 0)) ?? rest;
  };
  const byTopic = Map.groupBy(updates, topicOf);
  return [...topics, rest].map((topic) => ({
    id: topic.id,
    name: topic.name,
    updates: byTopic.get(topic) ?? [],
  }));
}
