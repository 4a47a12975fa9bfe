import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { qrPicture } from './qr.ts';
import type { Sheet, SheetPart, Since } from './sheet.ts';

/** The authorities' words and ours never look alike. */
const THEIRS = 'Georgia';
const OURS = 'Calibri';
const INK = '1B2A2B';
const MUTED = '4A5A5A';
const ACCENT = '0B5563';
/** Characters that stand on a slide, large enough to be read across a room. */
const ROOM = 750;
const LINES = 5;
const lang = 'da-DK';

type Slide = PptxGenJS.Slide;
type Block = { number?: string; text: string };

/** What is too long for one slide goes on to the next; a block is never cut. */
function packed(blocks: Block[], room = ROOM): Block[][] {
  const slides: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    const need = block.text.length + 60;
    if (slides.length === 0 || need > left) {
      slides.push([]);
      left = room;
    }
    slides.at(-1)!.push(block);
    left -= need;
  }
  return slides;
}

const sizeFor = (characters: number, sizes: Array<[upTo: number, size: number]>): number =>
  sizes.find(([upTo]) => characters <= upTo)?.[1] ?? sizes.at(-1)![1];

/**
 * A meeting's sheet as slides: each recommendation with its official words, verbatim, its source line and QR code; then what
 * sources say since, and the questions. Notes hold the same words, for whoever presents.
 */
export async function pptx(sheet: Sheet): Promise<Blob> {
  const show = new PptxGenJS();
  show.layout = 'LAYOUT_WIDE';
  show.title = sheet.title;
  show.subject = sheet.about;
  show.theme = { headFontFace: THEIRS, bodyFontFace: OURS };
  show.defineSlideMaster({
    title: 'SIDE',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.12, fill: { color: ACCENT } } },
      {
        placeholder: {
          options: {
            name: 'Titel',
            type: 'title',
            x: 0.6,
            y: 0.35,
            w: 12.1,
            h: 1.25,
            align: 'left',
            valign: 'top',
            color: INK,
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  front(show.addSlide({ masterName: 'SIDE' }), sheet);
  for (const part of sheet.parts) {
    words(show, part);
    listed(show, part, 'Hvad kilder siger siden', part.since.map(sinceText), LINES);
    listed(
      show,
      part,
      'Spørgsmål til mødet',
      part.questions.map((text) => [{ text }]),
      LINES + 2,
    );
  }
  return whole((await show.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** PptxGenJS names a master for each slide in its list of types, and makes one (4.0.1): what is not there is taken off the list. */
function whole(made: Uint8Array): Blob {
  const TYPES = '[Content_Types].xml';
  const parts = unzipSync(made);
  const types = strFromU8(parts[TYPES]!).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) =>
    name in parts ? entry : '',
  );
  const file = zipSync({ ...parts, [TYPES]: strToU8(types) });
  return new Blob([file], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}

function title(slide: Slide, text: string, theirs: boolean): void {
  const fontSize = sizeFor(text.length, [
    [90, 26],
    [160, 21],
    [260, 17],
  ]);
  slide.addText(text, { placeholder: 'Titel', fontFace: theirs ? THEIRS : OURS, fontSize, bold: true, lang });
}

/** Source line and QR code at the foot. The line is the link: of a picture's, PptxGenJS writes an "&" as it stands. */
function foot(slide: Slide, source: string, url: string): void {
  slide.addText([{ text: source, options: { hyperlink: { url }, color: MUTED } }], {
    x: 0.6,
    y: 6.45,
    w: 11,
    h: 0.75,
    fontFace: OURS,
    fontSize: 10,
    color: MUTED,
    valign: 'middle',
    margin: 0,
    lang,
  });
  slide.addImage({
    data: qrPicture(url),
    x: 11.95,
    y: 6.3,
    w: 0.95,
    h: 0.95,
    altText: `QR-kode, der fører til ${url}`,
  });
}

function front(slide: Slide, sheet: Sheet): void {
  title(slide, sheet.title, false);
  slide.addText(sheet.about, {
    x: 0.6,
    y: 1.8,
    w: 12.1,
    h: 0.6,
    fontFace: OURS,
    fontSize: 18,
    color: INK,
    margin: 0,
    lang,
  });
  slide.addText(
    sheet.parts.map((part) => ({
      text: part.title,
      options: { breakLine: true, hyperlink: { url: part.url }, color: ACCENT },
    })),
    {
      x: 0.6,
      y: 2.6,
      w: 12.1,
      h: 3.5,
      fontFace: THEIRS,
      fontSize: sheet.parts.length > 6 ? 12 : 16,
      valign: 'top',
      paraSpaceAfter: 6,
      margin: 0,
      lang,
    },
  );
  foot(slide, `Uofficiel webudgave. ${sheet.url}`, sheet.url);
  slide.addNotes(`${sheet.title}\n${sheet.about}\n${sheet.url}`);
}

function words(show: PptxGenJS, part: SheetPart): void {
  const slides = packed([
    ...part.paragraphs.map((text) => ({ text })),
    ...part.stones.map(({ number, text }) => ({ number, text })),
  ]);
  for (const [at, blocks] of slides.entries()) {
    const slide = show.addSlide({ masterName: 'SIDE' });
    title(slide, part.title, true);
    const characters = blocks.reduce((sum, { text }) => sum + text.length + 60, 0);
    const asked = at === 0 ? part.question : undefined;
    if (asked)
      slide.addText(asked, {
        x: 0.6,
        y: 1.6,
        w: 12.1,
        h: 0.5,
        fontFace: OURS,
        fontSize: 13,
        color: ACCENT,
        bold: true,
        margin: 0,
        lang,
      });
    slide.addText(
      blocks.flatMap(({ number, text }) => [
        ...(number ? [{ text: `${number}  `, options: { fontFace: OURS, color: ACCENT, bold: true } }] : []),
        { text, options: { breakLine: true } },
      ]),
      {
        x: 0.6,
        y: asked ? 2.15 : 1.75,
        w: 12.1,
        h: asked ? 3.85 : 4.25,
        fontFace: THEIRS,
        fontSize: sizeFor(characters, [
          [450, 20],
          [700, 17],
          [950, 15],
          [1400, 12],
          [9999, 10],
        ]),
        color: INK,
        valign: 'top',
        paraSpaceAfter: 8,
        margin: 0,
        lang,
      },
    );
    slide.addText(
      [part.count, slides.length > 1 && `slide ${at + 1} af ${slides.length}`].filter(Boolean).join(' · '),
      {
        x: 0.6,
        y: 6.05,
        w: 11,
        h: 0.35,
        fontFace: OURS,
        fontSize: 11,
        color: MUTED,
        margin: 0,
        lang,
      },
    );
    foot(slide, part.source, part.url);
    slide.addNotes(
      [asked, ...blocks.map(({ number, text }) => (number ? `${number} ${text}` : text)), part.source]
        .filter(Boolean)
        .join('\n\n'),
    );
  }
}

const sinceText = ({ date, title: told, statusWord, confidence, source, url }: Since) => [
  { text: `${date}: `, options: { bold: true } },
  { text: told, options: { hyperlink: { url }, color: ACCENT } },
  {
    text: `${statusWord ? ` Kildens ord: »${statusWord}«.` : ''} Kilde: ${source}. ${confidence}.`,
    options: { color: MUTED },
  },
];

/** Lines in our words, so many a slide; no slide when there are none. */
function listed(
  show: PptxGenJS,
  part: SheetPart,
  name: string,
  lines: Array<Array<{ text: string; options?: object }>>,
  each: number,
): void {
  for (let at = 0; at < lines.length; at += each) {
    const slide = show.addSlide({ masterName: 'SIDE' });
    title(slide, `${name}: anbefaling ${part.number}`, false);
    const own = lines.slice(at, at + each);
    slide.addText(
      own.flatMap((runs) =>
        runs.map(({ text, options }, index) => ({
          text,
          options: { ...options, breakLine: index === runs.length - 1 },
        })),
      ),
      {
        x: 0.6,
        y: 1.6,
        w: 12.1,
        h: 4.6,
        fontFace: OURS,
        fontSize: 15,
        color: INK,
        valign: 'top',
        paraSpaceAfter: 9,
        margin: 0,
        lang,
      },
    );
    foot(slide, `Webudgavens ord, ikke oplæggets. ${part.url}`, part.url);
    slide.addNotes(own.map((runs) => runs.map(({ text }) => text).join('')).join('\n'));
  }
}
