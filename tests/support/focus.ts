import type { Page } from 'playwright-core';

/** What a walk with Tab through a page met. */
export interface Walk {
  /** how many places the focus stood in before it left the page */
  steps: number;
  /** where it could not be seen, and why */
  faults: string[];
}

interface Seen {
  steps: number;
  left: boolean;
  /** places where the focus could not be seen when the next Tab came */
  doubtful: Element[];
  faultOf: (element: Element) => string;
}

/**
 * Presses Tab until the focus leaves the page. Each place is judged by the page itself when the next Tab comes: then the
 * page has scrolled, and no question has to travel between test and browser. Keys that come quicker than the page is drawn
 * meet one that has not laid out what it scrolled to: a place in doubt gets the focus again at the end, with time to be drawn.
 * @param most places to stop after on a long page
 * @param together how many times Tab is pressed before the page is let rest: 1 for a page that grows as it is walked
 */
export async function walk(page: Page, most: number, together = 20): Promise<Walk> {
  await page.evaluate(watchFocus);
  const cdp = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  for (let pressed = 0; pressed <= most; pressed += together) {
    await Promise.all(
      Array.from({ length: together }, () => [
        cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
      ]).flat(),
    );
    if (await page.evaluate(() => (globalThis as unknown as { walked: Seen }).walked.left)) break;
  }
  await cdp.detach();
  return page.evaluate(judgeDoubtful);
}

async function judgeDoubtful(): Promise<Walk> {
  const { steps, doubtful, faultOf } = (globalThis as unknown as { walked: Seen }).walked;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const faults: string[] = [];
  for (const element of doubtful) {
    // From where the one before it left the page, as a reader comes to it.
    (element as HTMLElement).focus();
    await drawn();
    const fault = faultOf(element);
    if (fault) faults.push(fault);
  }
  return { steps, faults };
}

function watchFocus(): void {
  const walked: Seen = { steps: 0, left: false, doubtful: [], faultOf };
  let first = true;
  Object.assign(globalThis, { walked });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  addEventListener(
    'keydown',
    () => {
      const element = document.activeElement;
      const outside = !element || element === document.body || element === document.documentElement;
      if (outside && !first) walked.left = true;
      first = false;
      if (outside || walked.left) return;
      walked.steps++;
      if (faultOf(element)) walked.doubtful.push(element);
    },
    true,
  );

  function faultOf(element: Element): string {
    const what = `${element.tagName.toLowerCase()} »${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}«`;
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
      return `${what} har ingen synlig fokusramme`;
    if (style.opacity === '0' || style.visibility === 'hidden') return `${what} er usynlig`;
    const rects = [...element.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    const seen = rects.some((rect) => {
      const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
      const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || rect.bottom < 0 || rect.top > innerHeight)
        return false;
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    return seen ? '' : `${what} er uden for billedet eller dækket`;
  }
}
