import { readState, writeState, type State } from '../show/address-state.ts';
import { passagesOf, type Answer } from '../show/answer.ts';
import { search } from '../show/search.ts';
import { noFilters } from '../rank/filters.ts';
import { failures, quote, summary } from '../show/messages.ts';
import { LONGEST } from '../understand/query.ts';
import type { Register } from '../register/register.ts';
import { helpAloud } from '../../site/help-lines.ts';
import { element } from './elements.ts';
import { FilterPanel } from './filter-panel.ts';
import { HitList } from './hit-list.ts';
import { button, feedLine, notesOf } from './notes.ts';
import { quotation } from './quotation.ts';
import { mayReply, reply } from './reply.ts';
import { feedOf, type Feed } from '../show/feed.ts';
import { letIn } from './slices.ts';
import { ask, needsHelp, register, titlesOf, type Fetching } from './source.ts';
import { remember } from './store.ts';
import { texts } from './texts.ts';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

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
  const status = byId('soeg-status');
  const count = byId('soeg-antal');
  const said = byId('soeg-besked');
  const intro = byId('soeg-hjaelp');
  const help = byId('soeg-hjaelp-nu');
  let state: State = { query: '', filters: noFilters, literal: false };
  let unknown: string[] = [];
  let turn = 0;
  /** The question was written here; one that came with the address is never remembered. */
  let own = false;

  const list = new HitList(results, byId('soeg-flere') as HTMLButtonElement, {
    titles: (entries, known) => titlesOf(entries, known, fetching),
    failed: () => {
      if (!said.textContent.includes(failures.texts)) said.append(element('p', {}, failures.texts));
    },
  });
  results.addEventListener('click', () => own && void remember(state.query, !help.hidden));
  const panel = new FilterPanel(byId('soeg-filtre'), (filters) => go({ ...state, filters }, true));

  const { title } = document;
  /** Where the reader was when this page was left, if it is come back to. */
  let left = placeLeft();
  let pause: ReturnType<typeof setTimeout>;
  /** Read aloud when typing pauses; seen at once. */
  const say = (sentence: string) => {
    count.textContent = sentence;
    clearTimeout(pause);
    pause = setTimeout(() => (status.textContent = help.hidden ? sentence : `${helpAloud} ${sentence}`), 600);
  };

  const fail = (sentence: string) => {
    list.clear();
    feed.hidden = true;
    byId('soeg-filtre').hidden = true;
    say(sentence);
    said.replaceChildren(
      element(
        'p',
        {},
        button('Prøv igen', () => void update(false)),
      ),
    );
    results.dataset['tilstand'] = 'fejl';
  };

  /** Answers what the state asks; an older answer never replaces a newer. */
  const update = async (live: boolean) => {
    const mine = ++turn;
    results.dataset['tilstand'] = 'soeger';
    // Help waits for nothing else, and stands though everything else should fail.
    const needed = await needsHelp(fetching, state.query);
    if (mine !== turn) return;
    help.hidden = !needed;
    // A question of need stands in no list of tabs.
    document.title =
      state.query.trim() === '' || needed ? title : `${quote(state.query.trim().slice(0, 60))} – ${title}`;
    const options = { filters: state.filters, literal: state.literal, live };
    let found: Answer;
    let known: Register;
    await letIn();
    if (mine !== turn) return;
    try {
      ({ found, known } = await ask(fetching, state.query, options));
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
      if (live) await pausing();
      if (mine !== turn) return;
      try {
        found = await search(state.query, known, texts, options);
      } catch {
        phraseFailed = found.query.phrases.length > 0;
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
    showFeed(help.hidden ? feedOf(found.hits, known) : undefined);
    panel.show(found, state, known);
    intro.hidden = !found.empty || state.filters.any;
    say(summary(found, state.filters.any));
    const told = quotation(found, known);
    said.replaceChildren(...(line ? [line] : []), ...(told ? [told] : []), ...notes(found, phraseFailed));
  };

  const feed = byId('soeg-feed');
  const showFeed = (offered: Feed | undefined) => {
    feed.hidden = !offered;
    feed.replaceChildren(...(offered ? feedLine(offered) : []));
  };

  const notes = (found: Answer, phraseFailed: boolean): Node[] =>
    notesOf(
      found,
      state,
      [...(unknown.length > 0 ? [failures.filter(unknown)] : []), ...(phraseFailed ? [failures.phrase] : [])],
      {
        go: (change) => go({ ...state, ...change }, true),
        forgotten: () => void update(false).then(() => say('De seneste søgninger er glemt.')),
      },
    );

  const pausing = () => new Promise<void>((done) => setTimeout(done, 250));

  /** Goes to a state: into the address, the field and the list. */
  const go = (next: State, keep: boolean) => {
    state = next;
    unknown = [];
    if (input.value !== state.query) input.value = state.query;
    writeAddress(keep);
    void update(false);
  };

  const leave = () => history.replaceState({ y: scrollY, shown: list.shown }, '');
  addEventListener('pagehide', leave);
  addEventListener('beforeprint', () => {
    void list.fillAll();
    // Paper leads back to these hits, not to an empty page.
    const printed = document.querySelector('.trykhoved p:last-child');
    if (printed) printed.textContent = printed.textContent.replace(/https?:\S+/, location.href);
  });

  const writeAddress = (keep: boolean) => {
    try {
      if (keep) leave();
      history[keep ? 'pushState' : 'replaceState'](null, '', writeState(state) || location.pathname);
    } catch {
      // Browsers refuse when it happens too often; the next change writes it.
    }
  };

  let later: ReturnType<typeof setTimeout>;
  let typing = false;
  input.addEventListener('input', () => {
    state = { ...state, query: input.value, literal: false };
    own = true;
    void update(true);
    clearTimeout(later);
    later = setTimeout(() => {
      // What was found before is a step back; the letters of one question are not.
      writeAddress(!typing && readQuery() !== '');
      typing = true;
    }, 250);
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
      ({ state, unknown } = readState(location.search, await register(fetching)));
    } catch {
      state = { ...state, query: readQuery() };
    }
    // What was typed while the register was on its way is newer than the address.
    if (!first || !input.matches(':focus') || input.value === '')
      input.value = state.query.replace(/\s+/g, ' ').slice(0, LONGEST);
    else state = { ...state, query: input.value };
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

/** The place that stands in the history's entry, which the browser alone knows. */
function placeLeft(): { y: number; shown: number } | undefined {
  const { y, shown } = (history.state ?? {}) as { y?: unknown; shown?: unknown };
  return typeof y === 'number' && typeof shown === 'number' ? { y, shown } : undefined;
}

const readQuery = (): string => new URLSearchParams(location.search).get('q') ?? '';

/** Down from the field into the hits, up and down among them, Esc back to the field. */
function arrows(form: HTMLFormElement, input: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll<HTMLAnchorElement>('li > a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inside = at >= 0 || form.contains(document.activeElement);
    if (!inside || event.isComposing) return;
    // Esc in the field would empty it, the hits and the address, with no way back.
    if (event.key === 'Escape' && at < 0) return event.preventDefault();
    if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1]!.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]!.focus();
    else if ((event.key === 'ArrowUp' && at === 0) || (event.key === 'Escape' && at >= 0)) input.focus();
    else return;
    event.preventDefault();
  });
}
