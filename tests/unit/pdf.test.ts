import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { finish } from '../../src/paper/pdf/finish.ts';
import { official } from '../../src/site/publication.ts';

test('a PDF says in XMP what it is, the same as in its older description, read with a program that had no part in it', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  const about = { title: 'Mål & midler <1>', subject: 'Uofficiel udgave', keywords: ['børn', 'unge'] };
  const bytes = await finish(await blank.save(), about, []);
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: { Title: string; Author: string };
    metadata: { get(name: string): unknown } | null;
  };
  expect(metadata).not.toBeNull();
  expect(metadata!.get('dc:title')).toBe(about.title);
  expect(metadata!.get('dc:title')).toBe(info.Title);
  expect(metadata!.get('dc:creator')).toEqual(official.authors);
  expect(metadata!.get('dc:language')).toBe('da');
  expect(Buffer.from(bytes).includes('<x:xmpmeta')).toBe(true);
  // Two prints of one edition are the same.
  expect(Buffer.from(await finish(await blank.save(), about, [])).equals(Buffer.from(bytes))).toBe(true);
  await document.loadingTask.destroy();
});
