import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { letters } from '../../src/paper/pdf/words.ts';

/** A sheet of paper, in millimetres. */
export interface Paper {
  width: number;
  height: number;
  margin: number;
}

export const a4: Paper = { width: 210, height: 297, margin: 15 };
export const usLetter: Paper = { width: 215.9, height: 279.4, margin: 15 };

const PIXELS = 96 / 25.4;

/** How many millimetres are left under what the page has on paper; less than none when it does not fit one sheet. */
export async function slack(page: Page, { width, height, margin }: Paper): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.ceil((width - 2 * margin) * PIXELS), height: 100 });
  const used = await page.evaluate(
    async (inner) => {
      await document.fonts.ready;
      document.documentElement.style.inlineSize = `${inner}mm`;
      return document.documentElement.scrollHeight;
    },
    width - 2 * margin,
  );
  return height - 2 * margin - used / PIXELS;
}

/** A row of what has happened since, as a recommendation's sheet has it. */
export interface SheetRow {
  tag: string;
  text: string;
  /** of a status: when, what the source says of it, which source */
  facts: string[];
  /** stands on the sheet, whole */
  seen: boolean;
  /** a part of it is cut off */
  cut: boolean;
  millimetres: number;
}

/** What has happened since, row by row, on a paper; and how many millimetres of its place are left. */
export async function sheetRows(
  page: Page,
  { width, height, margin }: Paper,
): Promise<{ rows: SheetRow[]; left: number }> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({
    width: Math.floor((width - 2 * margin) * PIXELS),
    height: Math.floor((height - 2 * margin) * PIXELS),
  });
  return page.evaluate(async (pixels) => {
    await document.fonts.ready;
    const list = document.querySelector('.opfoelgning')!;
    const place = list.getBoundingClientRect();
    const rows = [...list.children]
      .filter((row) => row.checkVisibility())
      .map((row) => {
        const box = row.getBoundingClientRect();
        const seen = box.left < place.right - 1 && box.bottom <= place.bottom + 1;
        return {
          tag: row.tagName,
          text: row.querySelector<HTMLElement>('h4, h5, h2')!.innerText.replace(/\s+/g, ' ').trim(),
          facts: [...row.querySelectorAll<HTMLElement>('summary > span')].map(({ innerText }) => innerText),
          seen,
          cut: box.left < place.right - 1 && !seen,
          bottom: box.bottom,
          millimetres: box.height / pixels,
        };
      });
    const last = Math.max(place.top, ...rows.filter(({ seen }) => seen).map(({ bottom }) => bottom));
    return { rows: rows.map(({ bottom: _, ...row }) => row), left: (place.bottom - last) / pixels };
  }, PIXELS);
}

/** The sheets of the page as printed, and their sizes in millimetres, read from the printed file. */
export async function printed(page: Page): Promise<{ sheets: number; sizes: string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join(' × '),
  );
  return { sheets: [...pdf.matchAll(/\/Type \/Page\b/g)].length, sizes: [...new Set(sizes)] };
}

/** The same, and what a reader sees on the sheets: the sizes of type in points, and the letters. */
export async function printedText(
  page: Page,
): Promise<{ sheets: number; sizes: string[]; points: number[]; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), {
    verbosity: 0,
  });
  const points = new Set<number>();
  let text = '';
  for (let number = 1; number <= document.numPages; number++)
    for (const item of (await (await document.getPage(number)).getTextContent()).items)
      if ('str' in item && item.str.trim()) {
        points.add(Math.round(Math.hypot(item.transform[2], item.transform[3]) * 10) / 10);
        text += item.str;
      }
  await document.loadingTask.destroy();
  return { ...(await printed(page)), points: [...points], text: letters(text) };
}

/** How many sheets of a paper the page takes with a block of that many millimetres at its foot. */
export async function sheetsWith(page: Page, { width, height, margin }: Paper, millimetres: number): Promise<number> {
  await page.evaluate(
    ([rule, block]) => {
      for (const old of document.querySelectorAll('.fyld')) old.remove();
      document.head.insertAdjacentHTML('beforeend', `<style class="fyld">${rule} .fyld { ${block} }</style>`);
      document.body.insertAdjacentHTML('beforeend', '<p class="fyld">.</p>');
    },
    [
      `@page { size: ${width}mm ${height}mm; margin: ${margin}mm }`,
      `clear: both; margin: 0; font-size: 0; line-height: 0; block-size: ${millimetres}mm; break-inside: avoid`,
    ],
  );
  return (await printed(page)).sheets;
}

/** Sets the page's text as wide as in DejaVu Serif, the widest font that is a system's only one, in whatever font it now stands. */
export async function setWide(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const text = document.querySelector('.tekst p')!;
    const line = document.body.appendChild(document.createElement('span'));
    line.style.cssText = 'position: absolute; white-space: nowrap; font-size: 100px';
    line.style.fontFamily = getComputedStyle(text).fontFamily;
    line.textContent = text.textContent;
    const letters = line.textContent.length;
    const narrower = 0.51 - line.getBoundingClientRect().width / letters / 100;
    line.remove();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `body, body * { letter-spacing: ${Math.max(0, narrower)}em !important }`;
  });
}
