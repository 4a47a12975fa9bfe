import { isRecord, isText } from '../checks.ts';
import { DAY, type Item } from '../item.ts';

/** A question that was asked, and when. */
export interface Asked {
  query: string;
  at: number;
}

const LIFE = 30 * DAY;

/** The latest questions, newest first; kept only when the reader has asked for it, and none longer than thirty days. */
export const recent: Item<Asked[]> = {
  key: 'seneste',
  store: 'browser',
  until: (asked) => Math.min(...asked.map(({ at }) => at)) + LIFE,
  trace: true,
  parse: (value) =>
    Array.isArray(value)
      ? value.filter(
          (each): each is Asked =>
            isRecord(each) && isText(each['query'], 80) && Date.now() - Number(each['at']) < LIFE,
        )
      : undefined,
};
