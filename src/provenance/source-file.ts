import { unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { SKIP, visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { Failure } from '../lib/failure.ts';
import type { Line } from './words.ts';

/** Far above any report; a small file can be made to unpack to a huge one. */
const MOST_BYTES = 50_000_000;

const readers: Record<string, (bytes: Uint8Array) => string[] | Promise<string[]>> = {
  txt: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\r|\n/),
  pdf: async (bytes) =>
    (await extractText(new Uint8Array(bytes), { mergePages: false })).text.flatMap((page) => page.split('\n')),
  docx: documentLines,
};

/**
 * A source's lines, numbered from 1: those of a text file as an editor sees them, those of a PDF page by page, each
 * paragraph of a Word document as one.
 * @param name the file's name: its ending says what it is
 * @throws Failure with a Danish sentence when it cannot be read, or has no text
 */
export async function sourceLines(name: string, bytes: Uint8Array): Promise<Line[]> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const read = Object.hasOwn(readers, ending) ? readers[ending]! : undefined;
  if (!read) throw new Failure(`${name} kan ikke læses. Brug kilden som .pdf, .docx eller .txt.`);
  let lines: string[];
  try {
    lines = await read(bytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      ending === 'txt'
        ? `${name} er ikke gemt i UTF-8. Åbn den, gem den igen med tegnsættet UTF-8, og prøv igen.`
        : `${name} er ikke en læselig .${ending}-fil. Se, om den kan åbnes, og gem den igen.`,
    );
  }
  if (!lines.some((text) => /\p{L}/u.test(text)))
    throw new Failure(`${name} har ingen tekst. Er siderne billeder, så skal de først gennem tekstgenkendelse (OCR).`);
  return lines.map((text, index) => ({ number: index + 1, text }));
}

/** The paragraphs of a Word document (Office Open XML, ECMA-376): its text, then its footnotes. Deleted text is not in `w:t`. */
function documentLines(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^word\/(document|footnotes|endnotes)\.xml$/.test(name)) return false;
      if (originalSize > MOST_BYTES) throw new Failure('Word-dokumentet er for stort at pakke ud.');
      return true;
    },
  });
  return ['document', 'footnotes', 'endnotes'].flatMap((part) => {
    const xml = parts[`word/${part}.xml`];
    return xml ? paragraphs(new TextDecoder().decode(xml)) : [];
  });
}

function paragraphs(xml: string): string[] {
  const found: string[] = [];
  visit(fromXml(xml), 'element', (paragraph) => {
    if (paragraph.name !== 'w:p') return;
    let text = '';
    visit(paragraph, 'element', (node) => {
      // A text box stands within the paragraph it hangs on; it is a paragraph of its own.
      if (node.name === 'w:p' && node !== paragraph) return SKIP;
      if (node.name === 'w:t')
        text += node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      else if (/^w:(tab|br|cr)$/.test(node.name)) text += ' ';
      else if (node.name === 'w:noBreakHyphen') text += '-';
      return undefined;
    });
    found.push(text);
  });
  return found;
}
