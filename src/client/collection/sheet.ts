import { meetingQuestions } from '../../text/meeting-questions.ts';
import { describeDate } from '../../site/danish-date.ts';
import type { SourceDate } from '../../site/date.ts';
import type { RecommendationData } from '../../data/schemas/recommendation.ts';
import type { UpdateData } from '../../data/schemas/update.ts';
import type { SheetOptions } from './address.ts';
import { countText, type Shown } from './selection.ts';
import { paragraphsOf, questionOf, titleOf } from './slides.ts';

/** What a source says since, in one line. */
export interface Since {
  /** "7. maj 2024" */
  date: string;
  title: string;
  /** the source's own word for how far it is, when it has one */
  statusWord: string | undefined;
  /** "Sikker kobling" */
  confidence: string;
  /** the source and the place in it */
  source: string;
  url: string;
}

/** A recommendation of a meeting's sheet. The page, the slides, the document and the paper are made of this. */
export interface SheetPart {
  number: number;
  /** the official title with its number: "25. En styrket støtte …" */
  title: string;
  /** ours: "Hvordan kan vi lokalt løfte …?" */
  question: string | undefined;
  paragraphs: string[];
  stones: Array<{ number: string; text: string }>;
  /** "3 af 4 trædesten vist" */
  count: string;
  source: string;
  url: string;
  since: Since[];
  /** ours, made of actors and stepping stones that the text names */
  questions: string[];
}

export interface Sheet {
  title: string;
  /** "2 anbefalinger og 8 trædesten fra …" */
  about: string;
  /** the sheet's own address, with all that is chosen */
  url: string;
  parts: SheetPart[];
}

const sourceDate = ({ date, until, text, inferred }: UpdateData['stated']): SourceDate => ({
  date,
  ...(until && { until }),
  ...(text && { text }),
  ...(inferred && { inferred }),
});

const NEWEST = 8;

/** What sources say of a recommendation since, newest first; told once, and not what a later source has replaced. */
function sinceOf(number: number, updates: readonly UpdateData[]): Since[] {
  return updates
    .flatMap((update) =>
      update.recommendations.filter((link) => link.number === number).map((link) => ({ update, link })),
    )
    .filter(({ update }) => !update.supersededBy && !update.sameAs)
    .sort((a, b) => b.update.stated.date.localeCompare(a.update.stated.date))
    .map(({ update, link }) => ({
      date: describeDate(sourceDate(update.stated)),
      title: update.title,
      statusWord: update.statusWord ?? undefined,
      confidence: `${link.confidence.replace(/^./, (letter) => letter.toUpperCase())} kobling`,
      source: `${update.source.title}, ${update.source.place}`,
      url: update.url,
    }));
}

/**
 * A meeting's sheet.
 * @param source says where a recommendation is from
 * @param publication "Fagligt oplæg til en 10-årsplan (2022)"
 */
export function sheet(
  shown: readonly Shown[],
  options: SheetOptions,
  updates: readonly UpdateData[],
  source: (recommendation: RecommendationData) => string,
  publication: string,
  url: string,
): Sheet {
  const stones = shown.reduce((sum, { steppingStones }) => sum + steppingStones.length, 0);
  const many = shown.length === 1 ? '1 anbefaling' : `${shown.length} anbefalinger`;
  return {
    title: options.title || 'Samling af anbefalinger',
    about: `${many}${stones > 0 ? ` og ${stones} trædesten` : ''} fra ${publication}`,
    url,
    parts: shown.map((one) => {
      const paragraphs = paragraphsOf(one, options.form);
      return {
        number: one.recommendation.number,
        title: titleOf(one, options.form),
        question: options.question ? questionOf(one, options.form) : undefined,
        paragraphs,
        stones: one.steppingStones.map(({ number, text }) => ({
          number: `${one.recommendation.number}.${number}`,
          text,
        })),
        count: countText(one),
        source: source(one.recommendation),
        url: one.recommendation.url,
        since: options.since ? sinceOf(one.recommendation.number, updates).slice(0, NEWEST) : [],
        questions: meetingQuestions({
          actors: one.recommendation.actors,
          paragraphs,
          steppingStones: one.steppingStones,
        }),
      };
    }),
  };
}
