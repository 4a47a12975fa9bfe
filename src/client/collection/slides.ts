import { escapeHtml } from '../../lib/escape.ts';
import { countText, type Shown } from './selection.ts';

/** Which of the two official wordings is shown: chapters 8–16's, or chapter 3's. */
export type Form = 'fuld' | 'kort';

/** How a selection is to be copied. */
export interface SlideOptions {
  form: Form;
  /** with the question that a local meeting begins with */
  question: boolean;
}

/** A recommendation on a slide: a heading, the text, the stepping stones as bullets, the source. */
export interface Slide {
  heading: string;
  paragraphs: string[];
  bullets: string[];
  source: string;
}

export const titleOf = ({ recommendation }: Shown, form: Form): string =>
  `${recommendation.number}. ${form === 'kort' ? recommendation.shortTitle : recommendation.title}`;
export const paragraphsOf = ({ recommendation }: Shown, form: Form): string[] =>
  form === 'kort' ? [recommendation.shortText] : recommendation.paragraphs;

/** "Hvordan kan vi lokalt løfte anbefaling 25. En styrket …?": our words, for a meeting. */
export const questionOf = (shown: Shown, form: Form): string =>
  `Hvordan kan vi lokalt løfte anbefaling ${titleOf(shown, form)}?`;

/** A selection as slides. `source` says where a recommendation is from. */
export const slides = (
  shown: readonly Shown[],
  { form, question }: SlideOptions,
  source: (one: Shown) => string,
): Slide[] =>
  shown.map((one) => ({
    heading: question ? questionOf(one, form) : `Anbefaling ${titleOf(one, form)}`,
    paragraphs: paragraphsOf(one, form),
    bullets: one.steppingStones.map(({ text }) => text),
    source: [countText(one), source(one)].filter(Boolean).join('. '),
  }));

/** Slides as plain text, with "•" before what is a bullet. */
export const slidesText = (all: readonly Slide[]): string =>
  all
    .map(({ heading, paragraphs, bullets, source }) =>
      [heading, paragraphs.join('\n\n'), bullets.map((text) => `• ${text}`).join('\n'), source]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n\n');

/** Slides as HTML, which a presentation program pastes as headings and bullets. */
export const slidesHtml = (all: readonly Slide[]): string =>
  all
    .map(({ heading, paragraphs, bullets, source }) =>
      [
        `<h2>${escapeHtml(heading)}</h2>`,
        ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
        bullets.length > 0 ? `<ul>${bullets.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>` : '',
        `<p>${escapeHtml(source)}</p>`,
      ].join(''),
    )
    .join('');
