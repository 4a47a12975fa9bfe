import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danishNumber, figures, whyNotAmount } from '../../src/provenance/amount.ts';
import { find, fingerprintOf, passages, readFingerprint } from '../../src/provenance/fingerprint.ts';
import { sourceLines } from '../../src/provenance/source-file.ts';
import { sourceWords, wordsOf, type Line } from '../../src/provenance/words.ts';

const SALT = 'abcdefghijklmnopqrstuv';
const TEXT = [
  'Referat af mødet',
  '',
  'Rådet drøftede den 7. maj, hvordan brugen af bælte kan ned-',
  'bringes med 7-10 procent. Patient-',
  'og pårørendeinddragelse er ”nødvendig”, sagde flere – også',
  '• styrelserne • og regionerne',
  'Der er afsat 1.500 mio. kr. i 2025-',
  '2030 til 10-',
  'årsplanen.',
];
const lines: Line[] = TEXT.map((text, index) => ({ number: index + 1, text }));
const made = fingerprintOf(lines, strToU8(TEXT.join('\n')), SALT);
const fingerprint = readFingerprint(made);
const where = (text: string, range?: [number, number]) => find(fingerprint, wordsOf(text), range).lines;

describe('a fingerprint', () => {
  test.each([
    ['words across lines, a cut word whole', 'brugen af bælte kan nedbringes med 7-10 procent', [3, 4]],
    ['a hyphen that belongs to the word', 'Patient- og pårørendeinddragelse er nødvendig', [4, 5]],
    [
      'other quotation marks, dashes and bullets',
      'er »nødvendig«, sagde flere — også styrelserne og regionerne',
      [5, 6],
    ],
    ['punctuation around it left out', 'Der er afsat 1.500 mio. kr.', [7, 7]],
    ['a period and a name cut at a line end', 'i 2025-2030 til 10-årsplanen', [7, 8]],
  ])('finds %s', (_what, text, place) => expect(where(text)).toEqual(place));

  test.each([
    ['another word', 'brugen af vold kan nedbringes med'],
    ['another first word', 'misbrug af bælte kan nedbringes'],
    ['another last word', 'brugen af bælte kan afskaffes'],
    ['a word too many', 'brugen af bælte ikke kan nedbringes'],
    ['a word left out', 'brugen af bælte nedbringes med'],
    ['other figures', 'nedbringes med 710 procent'],
    ['a figure without its dot', 'Der er afsat 1500 mio. kr.'],
    ['small for capital', 'rådet drøftede den 7. maj'],
    ['punctuation within it left out', 'den 7 maj hvordan brugen'],
    ['words in another order', 'afsat er Der 1.500 mio.'],
  ])('does not find %s', (_what, text) => expect(where(text)).toBeUndefined());

  test('finds words only in the lines asked for, and tells how far they agree', () => {
    const text = 'brugen af bælte kan nedbringes';
    expect(where(text, [3, 4])).toEqual([3, 3]);
    expect(where(text, [4, 9])).toBeUndefined();
    expect(find(fingerprint, wordsOf('brugen af bælte kan aldrig nedbringes'))).toEqual({ lines: undefined, agree: 4 });
  });

  test('holds no word of the text, and two letters for each', () => {
    const letters = Object.values(made.linjer).join('');
    expect(letters).toHaveLength(2 * sourceWords(lines).length);
    const words = Object.keys(made).concat(letters);
    for (const { text } of sourceWords(lines).filter(({ text }) => text.length > 4))
      expect(words.join(' ')).not.toContain(text);
  });

  test('is another with another salt, and marks the same words at two places differently', () => {
    const twice = lines.slice(2, 4).concat(lines.slice(2, 4).map(({ text }, i) => ({ number: 20 + i, text })));
    const { linjer } = fingerprintOf(twice, new Uint8Array(), SALT);
    expect(linjer['3']).not.toBe(linjer['20']);
    expect(fingerprintOf(lines, new Uint8Array(), 'zzzzzzzzzzzzzzzzzzzzzz').linjer['3']).not.toBe(made.linjer['3']);
  });

  test('finds every passage of four words or more of any text, and hardly ever one with a word changed', () => {
    const word = fc.stringMatching(/^[a-zæøå]{2,9}$/);
    let [changed, passed] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 8, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        word,
        (words, from, at, other) => {
          const text = words.map((_, i) => (i % 6 ? '' : words.slice(i, i + 6).join(' '))).filter(Boolean);
          const whole = readFingerprint(
            fingerprintOf(
              text.map((line, index) => ({ number: index + 1, text: line })),
              new Uint8Array(),
              SALT,
            ),
          );
          const start = from % (words.length - 5);
          const passage = words.slice(start, start + 6);
          expect(find(whole, passage).lines).toBeDefined();
          const wrong = passage.with(at % 6, other);
          if (words.join(' ').includes(wrong.join(' '))) return;
          changed++;
          if (find(whole, wrong).lines) passed++;
        },
      ),
      { seed: 14, numRuns: 2_000 },
    );
    expect(changed).toBeGreaterThan(1_500);
    // A changed word at the edge is told by one mark of 12 bits.
    expect(passed / changed).toBeLessThan(0.002);
  });

  test('a quotation is proven passage by passage', () => {
    expect(passages('den ene … og den anden [...] til sidst').map(({ text }) => text)).toEqual([
      'den ene',
      'og den anden',
      'til sidst',
    ]);
  });
});

describe('a source’s file', () => {
  test('a text file’s lines are numbered as they stand', async () => {
    const read = await sourceLines('referat.txt', strToU8('en\r\n\r\ntre\n'));
    expect(read.slice(0, 3)).toEqual([
      { number: 1, text: 'en' },
      { number: 2, text: '' },
      { number: 3, text: 'tre' },
    ]);
  });

  test('a PDF’s lines are numbered on from page to page', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (const page of [['Rådet drøftede', 'brugen af bælte'], ['på side to']])
      page.forEach((text, index) =>
        (index ? pdf.getPage(pdf.getPageCount() - 1) : pdf.addPage()).drawText(text, {
          x: 50,
          y: 700 - 30 * index,
          font,
        }),
      );
    const read = await sourceLines('Referat.PDF', await pdf.save());
    expect(read.map(({ text }) => text)).toEqual(['Rådet drøftede', 'brugen af bælte', 'på side to']);
  });

  const word = (body: string) =>
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`,
      ),
    });

  test('a Word document’s paragraphs are its lines; what was deleted is not there', async () => {
    const read = await sourceLines(
      'referat.docx',
      word(
        '<w:p><w:r><w:t>Rådet </w:t></w:r><w:r><w:t>drøftede</w:t><w:tab/><w:t>tvang</w:t></w:r><w:del><w:delText>ikke</w:delText></w:del></w:p><w:p/><w:p><w:r><w:t>Slut</w:t></w:r></w:p>',
      ),
    );
    expect(read.map(({ text }) => text)).toEqual(['Rådet drøftede tvang', '', 'Slut']);
  });

  test.each([
    ['referat.doc', strToU8('x'), 'Brug kilden som .pdf, .docx eller .txt.'],
    ['referat', strToU8('x'), 'Brug kilden som .pdf, .docx eller .txt.'],
    ['referat.txt', new Uint8Array([0xe6, 0xf8]), 'ikke gemt i UTF-8'],
    ['referat.pdf', strToU8('ikke en pdf'), 'ikke en læselig .pdf-fil'],
    ['referat.docx', strToU8('ikke en zip'), 'ikke en læselig .docx-fil'],
    ['referat.docx', word('<w:p/>'), 'har ingen tekst'],
    ['referat.txt', strToU8(' \n'), 'har ingen tekst'],
  ])('%s that cannot be used is refused with a sentence', async (name, bytes, sentence) => {
    await expect(sourceLines(name, bytes)).rejects.toThrow(sentence);
  });
});

describe('an amount', () => {
  test.each([
    ['1.500', 1500],
    ['113,3', 113.3],
    ['1.234.567,89', 1234567.89],
    ['150', 150],
    ['1.5', undefined],
    ['1,500.00', undefined],
  ])('»%s« is %s', (text, value) => expect(danishNumber(text)).toBe(value));

  test('its figures are read with the money they are', () => {
    expect(figures('1,5 mia. kr. i 2025, 150 millioner kroner og 30 dage')).toEqual([
      { value: 1.5, kroner: 1.5e9 },
      { value: 2025, kroner: undefined },
      { value: 150, kroner: 1.5e8 },
      { value: 30, kroner: undefined },
    ]);
  });

  test.each([
    [{ text: '150 mio. kr.', value: 150, unit: 'mio. kr.' }, ''],
    [{ text: '150 millioner kroner i 2026', value: 150, unit: 'mio. kr.' }, ''],
    [{ text: '1.500 mio. kr.', value: 1.5, unit: 'mia. kr.' }, ''],
    [{ text: '150', value: 150, unit: 'mio. kr.' }, 'heraf 150 til børn og 25 mio. kr. til voksne'],
    [{ text: '2024: 2,8', value: 2.8, unit: 'uden enhed i kilden' }, ''],
    [{ text: '14 dage', value: 14, unit: 'dage' }, ''],
  ])('%j is right', (amount, around) => expect(whyNotAmount(amount, around)).toBeUndefined());

  test.each([
    [{ text: '150 mio. kr.', value: 15, unit: 'mia. kr.' }, 'er ikke »15 mia. kr.«'],
    [{ text: '1.500 kr.', value: 1.5, unit: 'kr.' }, 'er ikke »1,5 kr.«'],
    [{ text: '150 mio. kr.', value: 150, unit: 'kr.' }, 'er ikke »150 kr.«'],
    [{ text: '150 mio. kr.', value: 150, unit: 'dage' }, 'er penge'],
    [{ text: 'mange penge', value: 150, unit: 'mio. kr.' }, 'intet tal'],
    [{ text: '150', value: 150, unit: 'mio. kr.' }, 'står hverken i'],
    [{ text: '14 dage', value: 15, unit: 'dage' }, 'tallet 15 står ikke'],
    [{ text: '14 dage', value: 14, unit: 'måneder' }, 'står hverken i'],
  ])('%j is told', (amount, sentence) => expect(whyNotAmount(amount, '')).toContain(sentence));
});
