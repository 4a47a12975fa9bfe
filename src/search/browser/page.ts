import { readState, type State } from '../show/address-state.ts';
import { passagesOf, type Answer } from '../show/answer.ts';
import { search } from '../show/search.ts';
import { noFilters } from '../rank/filters.ts';
import { failures, quoted } from '../show/messages.ts';
import { LONGEST, parseQuery } from '../understand/query.ts';
import type { Register } from '../register/register.ts';
import { arrows } from './arrows.ts';
import { FilterPanel } from './filter-panel.ts';
import { keepPlace, placeLeft, readQuery, writeAddress } from './history.ts';
import { HitList } from './hit-list.ts';
import { notesOf } from './notes.ts';
import { isQuotation, quotation } from './quotation.ts';
import { mayReply, reply } from './reply.ts';
import { letIn } from './slices.ts';
import { ask, askTyping, needsHelp, PAUSE, pause, register, titlesOf, type Fetching } from './source.ts';
import { remember } from './store.ts';
import { texts } from './texts.ts';
import { Told } from './told.ts';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** How many letters of a question stand in the title. */
const TITLED = 60;

/** Of how many letters an address may be and still be printed whole. */
const LONGEST_PRINTED = 300;

/**
 * The search page: field, filters, hits, all of it in the address.
 * `data-tilstand` of the list says how far it is: "soeger", "klar", "fejl" (design.md §4).
 */
export function page(
  form: HTMLFormElement,
  input: HTMLInputElement,
  results: HTMLOListElement,
  fetching: Fetching,
): void {
  document.getElementById('soeg-uden')?.remove();
  let state: State = { query: '', filters: noFilters, literal: false };
  let unknown: string[] = [];
  let unreadable = false;
  let turn = 0;
  /** The question was written here; one that came with the address is never remembered. */
  let own = false;
  let left = placeLeft();
  const { title } = document;

  const told = new Told();
  const list = new HitList(results, byId('soeg-flere') as HTMLButtonElement, {
    titles: (entries, known) => titlesOf(entries, known, fetching),
    failed: () => told.lackTexts(),
  });
  results.addEventListener('click', () => own && void remember(state.query, told.helps));
  const panel = new FilterPanel(byId('soeg-filtre'), (filters) => go({ ...state, filters }, true));

  const fail = (sentence: string) => {
    list.clear();
    byId('soeg-filtre').hidden = true;
    told.fail(sentence, () => void update(false));
    results.dataset['tilstand'] = 'fejl';
  };

  /** Answers what the state asks; an older answer never replaces a newer. */
  const update = async (live: boolean) => {
    const mine = ++turn;
    results.dataset['tilstand'] = 'soeger';
    // Help waits for nothing else, and stands though everything else should fail.
    const needed = await needsHelp(fetching, state.query);
    if (mine !== turn) return;
    told.showHelp(needed);
    // A question of need stands in no list of tabs.
    const { text } = parseQuery(state.query);
    document.title = text === '' || needed ? title : `${quoted(text, TITLED)} – ${title}`;
    const options = { filters: state.filters, literal: state.literal };
    let found: Answer;
    let known: Register;
    let halfTyped: boolean;
    await letIn();
    if (mine !== turn) return;
    try {
      ({
        found,
        known,
        live: halfTyped,
      } = live
        ? await askTyping(fetching, state.query, options, () => mine === turn)
        : await ask(fetching, state.query, options));
    } catch {
      if (mine === turn) fail(failures.register);
      return;
    }
    if (mine !== turn) return;
    const replies = !needed && mayReply(found);
    const more = passagesOf(found.query).length > 0 || replies;
    // Whoever types sees the places that have the words at once; whether they stand together is told when the typing pauses.
    if (!more || live) await draw(found, known, mine);
    let phraseFailed = false;
    if (more) {
      if (live) await pause();
      if (mine !== turn) return;
      try {
        found = await search(state.query, known, texts, { ...options, live: halfTyped });
      } catch {
        phraseFailed = isQuotation(found.query);
      }
      const line = replies ? await reply(found, fetching) : undefined;
      if (mine !== turn) return;
      await draw(found, known, mine, { phraseFailed, line });
    }
    if (mine !== turn) return;
    results.dataset['tilstand'] = 'klar';
    if (left) {
      const { shown, y } = left;
      left = undefined;
      await list.showMore(shown).catch(() => undefined);
      scrollTo({ top: y, behavior: 'instant' });
    }
  };

  /** One task: were the hits drawn before the filters and without the help gone, they would move. */
  const draw = async (
    found: Answer,
    known: Register,
    mine: number,
    { phraseFailed = false, line }: { phraseFailed?: boolean; line?: HTMLElement | undefined } = {},
  ) => {
    await letIn();
    if (mine !== turn) return;
    list.show(found, known);
    panel.show(found, state, known);
    const quoted = quotation(found, known);
    told.show(found, known, state.filters.any, [
      ...(line ? [line] : []),
      ...(quoted ? [quoted] : []),
      ...notes(found, phraseFailed),
    ]);
  };

  const notes = (found: Answer, phraseFailed: boolean): Node[] =>
    notesOf(
      found,
      state,
      [
        ...(unreadable ? [failures.unreadable] : []),
        ...(unknown.length > 0 ? [failures.filter(unknown)] : []),
        ...(phraseFailed ? [failures.phrase(found.hits.length)] : []),
      ],
      {
        go: (change) => go({ ...state, ...change }, true),
        forgotten: () => void update(false).then(() => told.say('De seneste søgninger er glemt.')),
      },
    );

  /** Goes to a state: into the address, the field and the list. What was asked before may be kept as a step back. */
  const go = (next: State, keep: boolean) => {
    state = next;
    [unknown, unreadable] = [[], false];
    if (input.value !== state.query) input.value = state.query;
    writeAddress(state, keep ? list.shown : undefined);
    void update(false);
  };

  addEventListener('pagehide', () => keepPlace(list.shown));
  addEventListener('beforeprint', () => {
    void list.fillAll();
    // Paper leads back to these hits, not to an empty page; nobody types a whole page of address.
    const { href, origin, pathname } = location;
    const back = href.length > LONGEST_PRINTED ? origin + pathname : href;
    const printed = document.querySelector('.trykhoved p:last-child');
    if (printed) printed.textContent = printed.textContent.replace(/https?:\S+/, () => back);
  });

  let later: ReturnType<typeof setTimeout>;
  let typing = false;
  input.addEventListener('input', () => {
    state = { ...state, query: input.value, literal: false };
    unreadable = false;
    own = true;
    void update(true);
    clearTimeout(later);
    later = setTimeout(() => {
      // What was found before is a step back; the letters of one question are not.
      writeAddress(state, !typing && readQuery() !== '' ? list.shown : undefined);
      typing = true;
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(later);
    if (own) void remember(input.value, needsHelp(fetching, input.value));
    const settled = !typing && readQuery() !== '' && readQuery() !== input.value;
    typing = false;
    go({ ...state, query: input.value }, settled);
  });
  const fromAddress = async (first: boolean) => {
    own = first && input.matches(':focus') && input.value !== '' && input.value !== readQuery();
    results.dataset['tilstand'] = 'soeger';
    try {
      ({ state, unknown, unreadable } = readState(location.search, await register(fetching)));
    } catch {
      state = { ...state, query: readQuery() };
    }
    // What was typed while the register was on its way is newer than the address.
    if (!first || !input.matches(':focus') || input.value === '')
      input.value = state.query.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, LONGEST);
    else {
      state = { ...state, query: input.value };
      // Nothing more may be typed, and then nobody else writes it.
      if (input.value !== readQuery()) writeAddress(state);
    }
    void update(false);
  };
  addEventListener('popstate', () => {
    left = placeLeft();
    typing = false;
    void fromAddress(false);
  });
  document.addEventListener('glemt', () => void update(false));
  arrows(form, input, results);
  void fromAddress(true);
}
