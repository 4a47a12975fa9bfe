import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { qrPicture } from './qr.ts';
import type { Sheet, SheetPart } from './sheet.ts';

/** The authorities' words and ours never look alike. */
const THEIRS = 'Georgia';
const OURS = 'Calibri';
const MUTED = '4A5A5A';
const ACCENT = '0B5563';
/** A QR code on paper, in pixels at 96 to the inch: a little over two centimetres. */
const QR = 80;

const theirs = (text: string) => new TextRun({ text, font: THEIRS });
const ours = (text: string, more: { bold?: boolean; color?: string; size?: number } = {}) =>
  new TextRun({ text, font: OURS, ...more });
const link = (text: string, url: string) =>
  new ExternalHyperlink({ link: url, children: [new TextRun({ text, font: OURS, color: ACCENT, underline: {} })] });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], font: string) =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun({ text, font })] });

const bytesOf = (picture: string): Uint8Array =>
  Uint8Array.from(atob(picture.slice(picture.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));

const qr = (url: string) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new ImageRun({
        type: 'png',
        data: bytesOf(qrPicture(url)),
        transformation: { width: QR, height: QR },
        altText: { name: 'QR-kode', title: 'QR-kode', description: `QR-kode, der fører til ${url}` },
      }),
    ],
  });

/** A meeting's sheet as a Word document: headings, the official words verbatim, source line and QR code at each recommendation. */
export function docx(sheet: Sheet): Promise<Blob> {
  const file = new Document({
    title: sheet.title,
    subject: sheet.about,
    description: sheet.url,
    creator: 'Uofficiel webudgave',
    styles: {
      default: {
        document: {
          run: { font: OURS, size: 22, language: { value: 'da-DK' } },
          // In proportion to what stands on the line: a line of a fixed height cuts a picture.
          paragraph: { spacing: { after: 140, line: 280, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: OURS, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font: THEIRS, size: 30, bold: true, color: ACCENT },
          paragraph: { spacing: { before: 360, after: 140 } },
        },
        heading2: { run: { font: OURS, size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  link(sheet.url, sheet.url),
                  new TextRun({
                    font: OURS,
                    size: 18,
                    color: MUTED,
                    children: ['  ·  side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          heading(sheet.title, HeadingLevel.TITLE, OURS),
          new Paragraph({ children: [ours(`${sheet.about}. Uofficiel webudgave.`)] }),
          qr(sheet.url),
          ...sheet.parts.flatMap(part),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

const part = ({
  title,
  question,
  paragraphs,
  stones,
  count,
  source,
  url,
  since,
  questions,
}: SheetPart): Paragraph[] => [
  heading(title, HeadingLevel.HEADING_1, THEIRS),
  ...(question ? [new Paragraph({ children: [ours(question, { bold: true })] })] : []),
  ...paragraphs.map((text) => new Paragraph({ children: [theirs(text)] })),
  ...stones.map(
    ({ number, text }) =>
      new Paragraph({
        indent: { left: 680, hanging: 680 },
        tabStops: [{ type: 'left', position: 680 }],
        children: [
          new TextRun({ text: number, font: OURS, bold: true, color: ACCENT }),
          new TextRun({ children: ['\t'] }),
          theirs(text),
        ],
      }),
  ),
  new Paragraph({ children: [ours([count, source].filter(Boolean).join('. '), { color: MUTED, size: 18 })] }),
  ...(since.length > 0
    ? [
        heading('Hvad kilder siger siden', HeadingLevel.HEADING_2, OURS),
        ...since.map(
          ({ date, title: told, statusWord, confidence, source: from, url: to }) =>
            new Paragraph({
              children: [
                ours(`${date}: `, { bold: true }),
                link(told, to),
                ours(`${statusWord ? ` Kildens ord: »${statusWord}«.` : ''} Kilde: ${from}. ${confidence}.`, {
                  color: MUTED,
                }),
              ],
            }),
        ),
      ]
    : []),
  ...(questions.length > 0
    ? [
        heading('Spørgsmål til mødet', HeadingLevel.HEADING_2, OURS),
        ...questions.map((text) => new Paragraph({ bullet: { level: 0 }, children: [ours(text)] })),
      ]
    : []),
  qr(url),
];
