import '../../client/trusted.ts';
import { toDom } from 'hast-util-to-dom';
import { copyFor } from '../../client/clipboard.ts';
import { read } from '../../client/storage/item.ts';
import { erase, write } from '../../client/storage/write.ts';
import { draft } from '../../client/storage/items/draft.ts';
import { issueText } from '../issue-text.ts';
import { issueAddress, newFileAddress } from '../send.ts';
import { NEW_SOURCE, type Entry, type EntryKindName } from '../entry.ts';
import { Fields } from './fields.ts';
import type { Hint, MadeFile, Reply, Request, Told } from './protocol.ts';

const form = document.querySelector<HTMLElement>('[data-ny]')!;
const part = <T extends HTMLElement>(name: string): T => form.querySelector<T>(`[data-${name}]`)!;
const { lager: repository, gren: branch = 'main' } = form.dataset;
const fields = new Map(
  [...form.querySelectorAll<HTMLElement>('[data-slags]')].map((section) => [
    section.dataset['slags'] as EntryKindName,
    new Fields(section),
  ]),
);
/** Where the fields stand that are not among others. */
const home = fields.get('kilde')!.section.parentElement!;
/** Long enough for a word to be written. */
const PAUSE = 350;

const radios = (): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('[name=slags-af-bidrag]')];

/** What is being written: the kind that is chosen, and a source beside an update that is taken from it. */
function chosen(): EntryKindName[] {
  const kind = form.querySelector<HTMLInputElement>('[name=slags-af-bidrag]:checked')!.value as EntryKindName;
  const own = kind === 'opfoelgning' && fields.get(kind)!.answers()['kilde']?.[0] === NEW_SOURCE;
  return own ? ['kilde', kind] : [kind];
}
const entries = (): Entry[] => chosen().map((kind) => ({ kind, answers: fields.get(kind)!.answers() }));

function show(): void {
  const kinds = chosen();
  const source = fields.get('kilde')!.section;
  if (kinds.length > 1) fields.get('opfoelgning')!.field('kilde')!.after(source);
  else if (source.parentElement !== home) home.append(source);
  for (const [kind, { section }] of fields) section.hidden = !kinds.includes(kind);
}

let worker: Worker | undefined;
let latest = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let touched = false;

function status(text: string): void {
  const place = part('status');
  if (place.textContent !== text) place.textContent = text;
}

/** The checks are fetched when somebody begins to write. */
function started(): Worker {
  if (worker) return worker;
  const { base = '/' } = document.documentElement.dataset;
  worker = new Worker(`${base}hjaelp/redaktoer/ny/kontrol.js`, { type: 'module' });
  status('Henter kontrollen …');
  worker.addEventListener('message', ({ data }: MessageEvent<Reply | 'klar'>) => {
    if (data === 'klar') return;
    if (data.id === latest) tell(data);
  });
  worker.addEventListener('error', () => {
    part('send').hidden = true;
    status(
      'Kontrollen kan ikke køre i din browser. Brug Safari 16.4, Chrome eller Edge 99, Firefox 115 eller nyere. Det, du har skrevet, er her stadig.',
    );
  });
  return worker;
}

function ask(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const request: Request = { id: ++latest, entries: entries() };
    form.dataset['tilstand'] = 'proever';
    started().postMessage(request);
  }, PAUSE);
}

/** What is opened does not take the form's place. */
const beside = { target: '_blank', rel: 'noopener' };

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

function tell(reply: Reply): void {
  const kinds = chosen();
  const { asked, refused, problems, failure, files } = reply;
  for (const [index, kind] of kinds.entries()) fields.get(kind)!.ask(asked[index] ?? {});
  const missing = refused.filter(({ reason }) => reason.startsWith('mangler'));
  const wrong = refused.filter((one) => !missing.includes(one));
  for (const [index, kind] of kinds.entries())
    fields
      .get(kind)!
      .tell([
        ...wrong.filter(({ entry }) => entry === index).map(({ flag, reason }) => ({ flag, text: reason })),
        ...problems
          .filter(({ entry, flag }) => entry === index && flag)
          .map(({ flag, message, fix }) => ({ flag: flag!, text: `${message} ${fix}` })),
      ]);
  part('problemer').replaceChildren(
    ...(failure ? [element('li', failure)] : []),
    ...missing.map(({ entry, flag }) =>
      element('li', `Mangler endnu: ${fields.get(kinds[entry]!)!.label(flag)}`, 'mangler'),
    ),
    ...wrong.map(({ entry, flag, reason }) => element('li', `${fields.get(kinds[entry]!)!.label(flag)}: ${reason}`)),
    ...problems.map(problem),
  );
  const errors = problems.filter(({ severity }) => severity === 'fejl').length;
  const ready = files.length > 0 && errors === 0 && !failure;
  status(
    failure
      ? 'Det kan ikke laves endnu:'
      : wrong.length + errors > 0
        ? 'Noget skal rettes:'
        : missing.length > 0
          ? 'Der mangler noget endnu:'
          : problems.length > 0
            ? 'Det er i orden. Læs rådene:'
            : 'Alt er i orden. Kontrollen siger det samme, når det er sendt.',
  );
  hints(reply.hints);
  part('visning').replaceChildren(...reply.preview.map((node) => toDom(node)));
  part('visning-afsnit').hidden = reply.preview.length === 0;
  send(ready ? files : []);
  form.dataset['tilstand'] = ready ? 'klar' : 'mangler';
}

function problem({ severity, message, fix, rule, place }: Told): HTMLElement {
  const item = element('li', '', severity);
  item.append(
    element('strong', severity === 'fejl' ? 'Fejl: ' : 'Råd: '),
    message,
    element('span', ` ${fix}`, 'raad'),
    element('span', ` ${place} ${rule}`, 'sted'),
  );
  return item;
}

function hints(all: Hint[]): void {
  part('forslag-afsnit').hidden = all.length === 0;
  part('forslag').replaceChildren(
    ...all.map(({ text, href, title, choose }) => {
      const item = element('li', `${text} `);
      const link = Object.assign(document.createElement('a'), {
        href,
        textContent: title,
        ...beside,
      });
      item.append(link);
      if (choose) {
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'knap',
          textContent: 'Vælg',
        });
        button.ariaLabel = `Vælg ${title}`;
        button.addEventListener('click', () => {
          fields.get('opfoelgning')!.fill(choose.flag, choose.value);
          changed();
        });
        item.append(' ', button);
      }
      return item;
    }),
  );
}

/** Where the entry goes: nothing is sent before the editor presses, and then by the editor. */
function send(files: MadeFile[]): void {
  part('send').hidden = files.length === 0;
  if (files.length === 0) return;
  const [first] = files;
  const single = files.length === 1 && first!.fresh ? first : undefined;
  const now = entries();
  const issue = repository ? issueAddress(repository, now) : undefined;
  const file = repository && single ? newFileAddress(repository, branch, single.path, single.text) : undefined;
  const address = file ?? issue;
  const link = part<HTMLAnchorElement>('til-github');
  link.hidden = !address;
  if (address) Object.assign(link, { href: address, ...beside });
  const blank = part<HTMLAnchorElement>('tom-sag');
  blank.hidden = !repository || address !== undefined;
  if (repository) Object.assign(blank, { href: `${repository}/issues/new`, ...beside });
  const button = part<HTMLButtonElement>('kopier');
  button.hidden = blank.hidden;
  button.onclick = () => void copyFor(button, 'Teksten', issueText(now).body);
  part('send-hvordan').textContent = !repository
    ? 'Denne udgave af webstedet har intet sted at sende det hen. Gem filerne, og send dem til den, der udgiver webstedet.'
    : file
      ? 'GitHub åbner med filen udfyldt. Tryk på Commit changes… og Propose changes, så er dit forslag sendt.'
      : issue
        ? 'GitHub åbner med en sag, der er udfyldt. Tryk på Create, så bliver den til ét forslag med alle filerne.'
        : 'Det er for langt til en adresse. Kopiér teksten, åbn en tom sag på GitHub, og sæt den ind dér.';
  part<HTMLDetailsElement>('filer-afsnit').open ||= !repository;
  part('filer').replaceChildren(...files.map(fileOf));
}

function fileOf({ path, text, fresh }: MadeFile): HTMLElement {
  const box = element('div', '', 'ny-fil');
  const save = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'knap',
    textContent: 'Gem filen',
  });
  save.ariaLabel = `Gem filen ${path}`;
  save.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: path.split('/').at(-1)! }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  const place = element('p', '');
  place.append(element('code', path), fresh ? ' (ny) ' : ' (ændret) ', save);
  const words = element('pre', fresh ? text : `${text.slice(0, 200)}\n…\n${text.slice(-600)}`);
  words.tabIndex = 0;
  box.append(place, words);
  return box;
}

function changed(): void {
  touched = true;
  show();
  ask();
}

/** What the address says is filled in: "?slags=opfoelgning&anbefaling=22". */
function prefill(): void {
  const query = new URLSearchParams(location.search);
  const kind = query.get('slags') ?? '';
  const radio = radios().find(({ value }) => value === kind);
  if (radio) radio.checked = true;
  const [own] = chosen().slice(-1);
  for (const [flag, value] of query) if (flag !== 'slags' && value.length < 200) fields.get(own!)!.fill(flag, value);
  show();
  if (query.size > 0 && radio) ask();
}

/** What was written when the form was read again: it is taken out of the browser's store as soon as it stands here. */
function takeBack(): boolean {
  const kept = read(draft);
  if (!kept) return false;
  erase(draft);
  const radio = radios().find(({ value }) => value === kept.kind);
  if (radio) radio.checked = true;
  for (const [kind, own] of fields) own.restore(kept.written[kind] ?? []);
  changed();
  return true;
}

form.addEventListener('input', changed);
// Whoever reads the page again because of a new edition finds what was written there; where the browser keeps nothing, it asks.
document.getElementById('netstatus')!.addEventListener(
  'click',
  ({ target }) => {
    if (!touched || !(target as Element).closest('a')) return;
    const written = Object.fromEntries([...fields].map(([kind, own]) => [kind, own.written()]));
    // What is too long cannot be read again.
    touched = !write(draft, { kind: chosen().at(-1)!, written }) || !read(draft);
  },
  true,
);
// Otherwise what is written is kept nowhere: whoever leaves by a slip is asked.
addEventListener('beforeunload', (event) => {
  if (touched && Object.values(entries().at(-1)!.answers).some((all) => all.length > 0)) event.preventDefault();
});
form.hidden = false;
if (!takeBack()) prefill();
