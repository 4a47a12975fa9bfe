import { pause, type Tab } from './tab.ts';

/** Waits for an expression to be true. @throws Error with what was waited for */
export async function until(tab: Tab, what: string, expression: string, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ;) {
    if (await tab.evaluate<boolean>(`Boolean(${expression})`)) return;
    if (Date.now() > end) throw new Error(`${what}: skete ikke på ${seconds} sekunder`);
    await pause(200);
  }
}

/** @throws Error with what should have been */
async function holds(tab: Tab, what: string, expression: string): Promise<void> {
  if (!(await tab.evaluate<boolean>(`Boolean(${expression})`))) throw new Error(what);
}

const style = (selector: string, property: string, pseudo = 'null'): string =>
  `getComputedStyle(document.querySelector(${JSON.stringify(selector)}), ${pseudo}).${property}`;

/** What readers do, in every browser that has full use; each must hold, and look, as it does in the one that decides. */
export const journeys: Array<[name: string, go: (tab: Tab, url: string) => Promise<void>]> = [
  [
    'søger på tvang og får steder',
    async (tab, url) => {
      await tab.goto(`${url}soeg/?q=tvang`);
      await until(
        tab,
        'resultater',
        `document.querySelector('[data-soeg="resultater"][data-tilstand="klar"] li a[href]')`,
      );
    },
  ],
  [
    'ser, at et fagord har en forklaring, og får den i en boble, der ligger over teksten',
    async (tab, url) => {
      await tab.goto(`${url}kapitel/15/`);
      const term = '.tekst a[href="/ordliste/#begreb-socialpsykiatrien"]';
      await holds(tab, 'fagordet er ikke mærket med prikker', `/dotted/.test(${style(term, 'textDecorationStyle')})`);
      await tab.click(term);
      await until(tab, 'boblen', `document.querySelector('.boble')`);
      await holds(
        tab,
        'boblen har ikke sit udseende',
        `(() => {
          const bubble = document.querySelector('.boble'), look = getComputedStyle(bubble), place = bubble.getBoundingClientRect();
          const top = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
          return /absolute|fixed/.test(look.position) && look.backgroundColor !== 'rgba(0, 0, 0, 0)' && parseFloat(look.borderTopWidth) >= 2 &&
            parseFloat(look.paddingTop) > 8 && place.left >= 0 && place.right <= innerWidth && place.height > 60 && bubble.contains(top);
        })()`,
      );
    },
  ],
  [
    'får den også på en anbefalings side',
    async (tab, url) => {
      await tab.goto(`${url}anbefaling/22/`);
      const term = '[data-kilde] a[href*="/ordliste/#begreb-"]';
      await tab.click(term);
      await until(tab, 'boblen', `document.querySelector('.boble')`);
      await holds(tab, 'boblen har ikke sit udseende', `/absolute|fixed/.test(${style('.boble', 'position')})`);
    },
  ],
  [
    'kopierer et citat ved første klik',
    async (tab, url) => {
      await tab.goto(`${url}anbefaling/25/`);
      const summaries = `[...document.querySelectorAll('.del summary')]`;
      await tab.evaluate(`${summaries}.forEach((one) => { one.parentElement.open = true; })`);
      await tab.click('[data-kopier]');
      await until(tab, 'kvitteringen', `/kopieret/.test(document.getElementById('besked').textContent)`, 10);
      await holds(tab, 'citatet blev ikke kopieret', `!document.querySelector('.del-markeret')`);
    },
  ],
  [
    'ser på linjen øverst, hvor langt de er',
    async (tab, url) => {
      await tab.goto(`${url}kapitel/11/`);
      if (!(await tab.evaluate<boolean>(`CSS.supports('animation-timeline: scroll()')`))) {
        await holds(tab, 'en hel linje står der altid', style('.med-indhold', 'content', `'::before'`) + ` === 'none'`);
        return;
      }
      const share = `new DOMMatrix(${style('.med-indhold', 'transform', `'::before'`)}).a`;
      await holds(tab, 'linjen begynder ikke forfra', `${share} < 0.05`);
      await tab.evaluate(`scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })`);
      await until(tab, 'linjen bliver hel', `${share} > 0.9`, 5);
    },
  ],
  [
    'får vores noter med vores udseende, hvor de står i teksten',
    async (tab, url) => {
      await tab.goto(`${url}kapitel/6/`);
      await holds(
        tab,
        'noten ligner teksten',
        `(() => {
          const note = document.querySelector('.tekst .note');
          if (!note) return true;
          const look = getComputedStyle(note), text = getComputedStyle(note.closest('.tekst'));
          return look.fontFamily !== text.fontFamily && parseFloat(look.fontSize) < parseFloat(text.fontSize);
        })()`,
      );
    },
  ],
  [
    'lægger en anbefaling i samlingen og finder den der',
    async (tab, url) => {
      await tab.goto(`${url}samling/?a=25,31`);
      await until(
        tab,
        'de to anbefalinger',
        `/pårørende/.test(document.querySelector('main').innerText) && document.querySelectorAll('main [data-kilde]').length >= 2`,
      );
    },
  ],
];

/**
 * Resolves when the page's scripts have built what they build: a search has answered, and nothing has changed for a moment; at most
 * ten seconds from now.
 */
export const settled = `new Promise((done) => {
  const answered = () => !document.querySelector('[data-soeg]:not([data-tilstand="klar"], [data-tilstand="fejl"])');
  const wait = () => setTimeout(() => { if (answered()) done(); else quiet = wait(); }, 150);
  let quiet = wait();
  new MutationObserver(() => { clearTimeout(quiet); quiet = wait(); }).observe(document, { subtree: true, childList: true });
  setTimeout(done, 10000);
})`;

/** What must hold on a page of each kind, at each width: one line for each thing that does not. In words that Chromium 67 knows. */
export const look = `(() => {
  const found = [], root = document.documentElement;
  const name = (one) => one.tagName.toLowerCase() + (one.id ? '#' + one.id : one.className && one.className.split ? '.' + one.className.split(' ')[0] : '');
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 0.5 && !one.closest('.rulle, .skjult'));
    found.push('ruller sidelæns: ' + root.scrollWidth + ' > ' + root.clientWidth + ' px' + (wide[0] ? ' (' + name(wide[0]) + ')' : ''));
  }
  const h1 = document.querySelector('h1');
  if (!h1 || parseFloat(getComputedStyle(h1).fontSize) <= parseFloat(getComputedStyle(document.body).fontSize)) found.push('overskriften ligner ikke en');
  if (parseFloat(getComputedStyle(document.body).fontSize) < 16) found.push('teksten er mindre end 16 px');
  for (const number of document.querySelectorAll('h1 > .nummer, h2 > .nummer, h3 > .nummer')) {
    const range = document.createRange();
    range.setStartAfter(number);
    range.setEndAfter(number.parentElement.lastChild);
    const own = number.getBoundingClientRect();
    const words = [...range.getClientRects()].find((box) => box.width > 2 && box.top < own.bottom && box.bottom > own.top);
    if (words && own.width > 0 && words.left - own.right < 3 && words.right > own.left) {
      // The number's box may hold its own room.
      const inside = parseFloat(getComputedStyle(number).paddingRight) || 0;
      const space = /\\s$/.test(number.textContent) || (number.nextSibling && /^\\s/.test(number.nextSibling.textContent));
      if (inside + words.left - own.right < 3 && !space) found.push('nummeret rører titlen: ' + number.parentElement.textContent.slice(0, 40));
    }
  }
  if (innerWidth >= 1024)
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, [role="heading"]')) {
      const look = getComputedStyle(heading);
      if ((look.hyphens || look.webkitHyphens) === 'auto') { found.push('overskriften kan deles midt i et ord: ' + heading.textContent.trim().slice(0, 40)); break; }
    }
  return found;
})()`;

/** What must hold where only reading is promised: the text, the way around in it, and the index in place of search. */
export const floor: Array<[path: string, what: string, expression: string]> = [
  [
    '',
    'der er links til kapitlerne og anbefalingerne',
    `document.querySelectorAll('a[href*="/kapitel/"]').length && document.querySelectorAll('a[href*="/anbefaling/"]').length`,
  ],
  ['kapitel/13/', 'teksten er der', `document.querySelector('main [data-kilde]').innerText.length > 50000`],
  [
    'anbefaling/',
    'der er links til alle anbefalinger',
    `new Set([...document.querySelectorAll('main a')].map((one) => (/anbefaling\\/(\\d+)\\/$/.exec(one.href) || [])[1]).filter(Boolean)).size >= 37`,
  ],
  ['anbefaling/25/', 'teksten er der', `/pårørende/.test(document.querySelector('main [data-kilde]').innerText)`],
  [
    'opfoelgning/',
    'der er links til opfølgningen',
    `document.querySelectorAll('main a[href*="/opfoelgning/2"]').length > 50`,
  ],
  ['ordliste/', 'teksten er der', `document.querySelector('main').innerText.length > 3000`],
  ['emneord/', 'der er links fra emneordene', `document.querySelectorAll('main a').length > 100`],
  [
    'soeg/?q=tvang',
    'siden fører til emneordene, og søgningen står ikke stille uden ord',
    // Where the search does work, it may: it has its places then.
    `document.querySelector('[data-tilstand="klar"] li a') || [...document.querySelectorAll('main a[href*="/emneord/"]')].some((one) => one.getBoundingClientRect().height > 0)`,
  ],
  [
    'samling/?a=25',
    'en fejl i scriptet siges ikke at være nettets',
    `!/forbindelse|netværk|ingen net/i.test(document.querySelector('main').innerText)`,
  ],
];
