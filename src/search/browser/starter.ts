import { excuse } from '../../client/excuse.ts';
import { read } from '../../client/storage/item.ts';
import { shortcut } from '../../client/storage/items/settings.ts';
import type { Fetching } from './source.ts';

/**
 * All of the search that a page loads before it is used: it waits for the search page, the first focus of a search field, for "/" or
 * Ctrl-K, and for a hit that has just been opened; then it fetches the rest.
 */
const root = document.documentElement;
const files = new Map<string, Promise<unknown>>();
const fetching: Fetching = {
  /** Begins on a file of the search, or gives the one under way. A failure is forgotten, so that the next try is a real one. */
  get<T>(file: string): Promise<T> {
    const before = files.get(file);
    if (before) return before as Promise<T>;
    const coming = fetch(`${root.dataset['base']}soeg/${file}`).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<T>;
    });
    files.set(file, coming);
    coming.catch(() => files.delete(file));
    return coming;
  },
  forget: () => files.clear(),
};
/** Begins on both; whoever needs one of them hears of a failure then. */
const begin = () => {
  for (const file of ['hjaelp.json', 'register.json']) void fetching.get(file).catch(() => undefined);
};

const attached = new WeakSet<HTMLFormElement>();
const results = document.querySelector('[data-soeg]');
/** How far the search page's list is; its own script takes over once it is here. */
const say = (state: 'soeger' | 'klar' | 'fejl') => results?.setAttribute('data-tilstand', state);

/** The search's own script did not come, so its starter says so: on the search page above the list, else under the field. */
async function tell(form: HTMLFormElement): Promise<void> {
  const sentence = await excuse('Søgningen kunne ikke hentes.');
  if (results && form.closest('main')) {
    for (const id of ['soeg-antal', 'soeg-status']) document.getElementById(id)!.textContent = sentence;
    // Nothing here can tell what was asked, so help is shown to all.
    document.getElementById('soeg-hjaelp-nu')!.hidden = false;
    return;
  }
  const said = Object.assign(document.createElement('p'), {
    className: 'forslag forslag-besked',
    role: 'alert',
    textContent: sentence,
  });
  form.append(said);
  form.addEventListener('focusout', () => said.remove(), { once: true });
}

async function start(form: HTMLFormElement): Promise<void> {
  if (attached.has(form)) return;
  attached.add(form);
  if (form.closest('main')) say('soeger');
  begin();
  try {
    await (await import('./attach.ts')).attach(form, fetching);
  } catch {
    attached.delete(form);
    say('fejl');
    void tell(form);
  }
}

const formOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLFormElement>('[data-soegefelt]') : null;

document.addEventListener('focusin', ({ target }) => {
  const form = formOf(target);
  if (form) void start(form);
});
/** Some write with "/" by voice, or press it by chance: it can be turned off (WCAG 2.1.4), on /tilgaengelighed/. */
const usesShortcut = (): boolean => read(shortcut) !== 'fra';
if (document.querySelector('[data-genvej]')) void import('./shortcut-choice.ts');

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const wanted =
    (event.key === '/' && !typing && usesShortcut() && !event.ctrlKey && !event.metaKey && !event.altKey) ||
    (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  const field =
    wanted &&
    [...document.querySelectorAll<HTMLInputElement>('[data-soegefelt] input')].find(
      (each) => each.getClientRects().length > 0,
    );
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A field that was focused before this script came, and the search page, whose question stands in the address.
const early =
  formOf(document.activeElement) ??
  (results && location.search ? document.querySelector<HTMLFormElement>('main [data-soegefelt]') : null);
if (early) void start(early);
// Nothing is asked, so the empty list is the whole answer, and there is room for help.
else if (results) {
  say('klar');
  begin();
  document.getElementById('soeg-hjaelp')!.hidden = false;
}

/** A page that a hit of the search opened marks what was searched for; its address, or the page before, tells what. */
function markPassage(): void {
  const led = /[?&](?:citat|ord)=/.test(location.search) || /\/soeg\/\?.*\bq=/.test(document.referrer);
  if (!results && led)
    void import('./highlight.ts').then(
      ({ highlight }) => highlight(fetching),
      () => undefined,
    );
}
addEventListener('hashchange', markPassage);
markPassage();
