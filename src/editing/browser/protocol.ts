import type { ElementContent } from 'hast';
import type { Entry } from '../entry.ts';

/** What the form asks its worker. */
export interface Request {
  id: number;
  entries: Entry[];
}

/** A file as it would be. */
export interface MadeFile {
  path: string;
  text: string;
  /** it is not there yet */
  fresh: boolean;
}

/** A problem in the words of `npm run check`. */
export interface Told {
  severity: string;
  message: string;
  fix: string;
  rule: string;
  place: string;
  /** the entry and the question it is about, when that can be told */
  entry?: number | undefined;
  flag?: string | undefined;
}

/** Something that may be of use: a recommendation to choose, an update to look at. */
export interface Hint {
  text: string;
  href: string;
  title: string;
  /** the answer it proposes */
  choose?: { flag: string; value: string } | undefined;
}

/** What the worker answers. */
export interface Reply {
  id: number;
  /** by entry: the questions that are asked, with what an empty answer stands for */
  asked: Array<Record<string, string>>;
  refused: Array<{ entry: number; flag: string; reason: string }>;
  /** why no file can be made */
  failure?: string | undefined;
  files: MadeFile[];
  problems: Told[];
  /** what readers will see */
  preview: ElementContent[];
  hints: Hint[];
}
