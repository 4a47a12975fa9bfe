import type { Band } from '../followup/band.ts';
import { edition, official } from '../site/publication.ts';
import { box, color, drawPng, type Box, type Style } from './draw.ts';

/** The size that Open Graph and Twitter show without cropping. */
export const SIZE = { width: 1200, height: 630 } as const;

/** What a share image says. */
export interface ShareImage {
  /** file name without folder: "anbefaling-25.png" */
  file: string;
  /** small line above: "Anbefaling 25 · Udredning og behandling" */
  label: string;
  title: string;
  /** the theme's number, for its colour; none for the site's own image */
  tema?: number;
  /** what sources have said of it since */
  band?: Band;
  /** the same in a line: "6 opfølgninger, seneste …" */
  since?: string;
}

/** The picture as satori's boxes: what it shows and nothing else, so that its text can name it in the cache. */
export function shareImageBoxes({ label, title, tema, band, since = '' }: ShareImage): Box {
  const size =
    [
      { upTo: 60, px: 72 },
      { upTo: 110, px: 54 },
      { upTo: 170, px: 46 },
    ].find(({ upTo }) => title.length <= upTo)?.px ?? 38;
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      ...SIZE,
      boxSizing: 'border-box',
      padding: '64px 80px 56px',
      background: color('paper'),
      color: color('ink'),
      fontFamily: 'tekst',
      borderTop: `22px solid ${color(tema ? `tema-${tema}` : 'link')}`,
    },
    [
      box({ fontSize: 34, color: color(tema ? `tema-${tema}` : 'link'), fontWeight: 600 }, label),
      // The authorities' words in their typeface, ours in ours: as on the pages.
      box(
        { fontFamily: 'kildens', fontSize: size, lineHeight: 1.16, fontWeight: 600, letterSpacing: '-0.01em' },
        title,
      ),
      ...(band
        ? [
            box({ flexDirection: 'column', gap: 10 }, [
              strip(band, color(`tema-${tema}`)),
              box({ flexDirection: 'column', fontSize: 22, lineHeight: 1.35, color: color('muted') }, [
                box({}, since),
                box({}, 'Fyldt prik: sikkert koblet. Ring: mindre sikkert. Stiplet: ingen kilder.'),
              ]),
            ]),
          ]
        : []),
      box(
        {
          fontSize: 27,
          color: color('muted'),
          justifyContent: 'space-between',
          borderTop: `2px solid ${color('line')}`,
          paddingTop: 26,
        },
        [
          box({ fontWeight: 600 }, edition.name),
          box({}, `${official.subtitle}, ${official.year} · uofficiel webudgave`),
        ],
      ),
    ],
  );
}

/** The evidence strip, as `EvidenceBand.astro` draws it. */
function strip({ marks, until }: Band, ink: string): Box {
  const [WIDTH, RADIUS] = [1040, 12];
  const x = (at: number) => Math.round(RADIUS + at * (WIDTH - 2 * RADIUS));
  const line = (from: number, to: number, style: string) =>
    box(
      {
        position: 'absolute',
        left: x(from),
        top: RADIUS - 2,
        width: x(to) - x(from),
        borderTop: `3px ${style} ${color('control')}`,
      },
      [],
    );
  const circle = (at: number, radius: number, style: Style) =>
    box(
      {
        position: 'absolute',
        left: x(at) - radius,
        top: RADIUS - radius,
        width: 2 * radius,
        height: 2 * radius,
        boxSizing: 'border-box',
        borderRadius: radius,
        ...style,
      },
      [],
    );
  return box({ position: 'relative', width: WIDTH, height: 2 * RADIUS }, [
    line(0, until, 'solid'),
    line(until, 1, 'dashed'),
    ...marks.flatMap(({ at, sure, possible }) => [
      ...(possible > 0 ? [circle(at, sure > 0 ? RADIUS : 9, { border: `3px solid ${ink}` })] : []),
      ...(sure > 0 ? [circle(at, 7, { background: ink })] : []),
    ]),
  ]);
}

/** Draws a share image as PNG. */
export const drawShareImage = (image: ShareImage): Promise<Buffer> => drawPng(shareImageBoxes(image), SIZE);
