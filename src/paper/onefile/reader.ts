import { ReadAloud } from '../../client/reading/aloud.ts';
import { danish, hasVoice } from '../../client/reading/voice.ts';
import { once } from '../../lib/memo.ts';
import { kinds } from '../../search/register/kinds.ts';
import { Texts, type Pagefind } from '../../search/passage/texts.ts';
import { letters, standsAt } from '../../search/passage/letters.ts';
import { passagesOf, SHOWN } from '../../search/show/answer.ts';
import { excerpt, excerptOf } from '../../search/show/excerpt.ts';
import { quote, remarks, summary } from '../../search/show/messages.ts';
import { search } from '../../search/show/search.ts';
import { element, marked } from '../../search/browser/elements.ts';
import { shown, titleOf } from '../../search/browser/hit.ts';
import { ask, needsHelp, register, titlesOf, type Fetching } from '../../search/browser/source.ts';

/** The search of the one-file edition: the site's own, with the file's data for its files and the file's text for its texts. */
const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const { files, places } = JSON.parse(byId('data').textContent) as { files: Record<string, unknown>; places: string[] };

const fetching: Fetching = {
  get: <T>(file: string) =>
    file in files ? Promise.resolve(files[file] as T) : Promise.reject(new Error(`${file} er ikke i filen`)),
  forget: () => undefined,
};

const isHeading = ({ tagName }: Element): boolean => /^H[1-6]$/.test(tagName);
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text at a place: a block's own; of a heading, or of a part's start, what follows up to the next heading. */
function textAt(id: string): string {
  const place = document.getElementById(id);
  if (!place) return '';
  const heading = place.matches('.del') ? place.querySelector('h1') : isHeading(place) ? place : undefined;
  if (!heading) {
    const pieces = [...place.children].filter((child) => !isHeading(child)).map((child) => child.textContent);
    return words(place.children.length > 1 ? pieces.join(' ') : place.textContent);
  }
  const pieces: string[] = [];
  for (let next = heading.nextElementSibling; next && !isHeading(next); next = next.nextElementSibling)
    pieces.push(next.textContent);
  return words(pieces.join(' '));
}

/** In place of Pagefind: the file has all its texts. */
const all = places.map((id, number) => {
  const read = once(() => textAt(id));
  return { id: String(number), read, text: () => ({ content: read(), meta: {} }) };
});
const pagefind = (paths: string[]): Pagefind => ({
  search: (asked) => {
    const wanted = asked === null ? undefined : letters(asked.replaceAll('"', ''));
    const held = wanted ? all.filter(({ read }) => standsAt(read(), letters(read()), wanted)) : all;
    const results = held.map(({ id, text }) => ({
      id,
      data: () => Promise.resolve({ ...text(), url: paths[Number(id)]! }),
    }));
    return Promise.resolve({ results });
  },
});

const form = document.querySelector<HTMLFormElement>('.top form')!;
const input = byId<HTMLInputElement>('soeg');
const panel = byId('fund');
const list = byId('liste');
let turn = 0;

async function show(): Promise<void> {
  const mine = ++turn;
  const typed = input.value;
  panel.hidden = typed.trim() === '';
  panel.dataset['tilstand'] = 'soeger';
  if (panel.hidden) return list.replaceChildren();
  byId('hjaelp').hidden = !(await needsHelp(fetching, typed));
  const known = await register(fetching);
  const texts = new Texts(() => Promise.resolve(pagefind(known.entries.map(({ path }) => path))));
  let { found } = await ask(fetching, typed, {});
  if (passagesOf(found.query).length > 0) found = await search(typed, known, texts);
  // What stands on the site's own pages only is not in the file.
  const hits = found.hits.filter(({ number }) => places[number]);
  await titlesOf(hits.slice(0, SHOWN), known, fetching);
  const texted = await Promise.all(
    hits.slice(0, SHOWN).map(async (entry) => ({ entry, text: (await texts.of(entry)).text })),
  );
  if (mine !== turn) return;
  const taken = found.corrections.map(({ taken: word }) => quote(word));
  byId('antal').textContent = [
    summary({ ...found, hits, found: hits }, false),
    taken.length > 0 && `Viser resultater for ${taken.join(', ')}.`,
    ...remarks({ ...found, hits }),
  ]
    .filter(Boolean)
    .join(' ');
  list.replaceChildren(
    ...texted.map(({ entry, text }) => {
      const passage = found.stands.get(entry.number);
      const block = passage?.block && document.getElementById(passage.block) ? passage.block : places[entry.number]!;
      const { place } = shown(entry, known, passage);
      const pieces = passage?.inText ? excerptOf(text, passage.text) : excerpt(text, found.stems);
      const official = entry.kind !== 'opfoelgning' && entry.kind !== 'kilde';
      return element(
        'li',
        {},
        element(
          'a',
          { href: `#${block}`, class: official ? 'kildens' : undefined },
          ...marked(titleOf(entry, found.stems)),
        ),
        element('p', { class: 'om' }, kinds[entry.kind], place && ` · ${place}`),
        text !== '' && element('p', { class: official ? 'kildens' : undefined }, ...marked(pieces)),
      );
    }),
  );
  panel.dataset['tilstand'] = 'klar';
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.focus();
});
input.addEventListener('input', () => void show());
const close = () => {
  turn++;
  panel.hidden = true;
};
byId('luk').addEventListener('click', () => {
  close();
  input.focus();
});
panel.addEventListener('click', ({ target }) => target instanceof Element && target.closest('#liste a') && close());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());

const aloud = byId<HTMLButtonElement>('laes');
const reading = new ReadAloud(document.querySelector('main')!, aloud, danish);
hasVoice(() => (aloud.hidden = false));
aloud.addEventListener('click', () => reading.toggle());
