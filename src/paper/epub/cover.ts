import { box, drawPng, type Box } from '../../share/draw.ts';
import { official } from '../../site/publication.ts';
import { authors, editionLine } from '../front-matter.ts';

/** As large as shops and readers' programs ask for: https://www.w3.org/TR/epub-33/#sec-cover-image */
const SIZE = { width: 1200, height: 1600 } as const;

/** What the cover says, for those who do not see it. */
export const coverText = (): string =>
  `${official.title}. ${official.subtitle}. ${authors}, ${official.year}. ${editionLine()}`;

/** The cover as a picture of words, no logo: PNG, since many readers' programs show no drawing on their shelf. */
export function drawCover(): Promise<Buffer> {
  const text = (size: number, words: string): Box => box({ fontSize: size, lineHeight: 1.2 }, words);
  return drawPng(
    box(
      {
        ...SIZE,
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        padding: '160px 110px 120px',
        background: '#1f4d5c',
        color: '#fff',
        fontFamily: 'tekst',
      },
      [
        text(42, authors),
        box({ flexDirection: 'column', gap: 48 }, [
          // The authorities' title in their typeface.
          box({ fontFamily: 'kildens', fontSize: 78, fontWeight: 600, lineHeight: 1.2 }, official.title),
          box({ width: 160, height: 6, background: '#8cc7d8' }, []),
          text(50, official.subtitle),
          text(42, String(official.year)),
        ]),
        text(36, editionLine()),
      ],
    ),
    SIZE,
  );
}
