import type { Answer } from '../show/answer.ts';
import { helpAloud, helpLines } from '../../site/help-lines.ts';
import { failures, quote, summary } from '../show/messages.ts';
import { again, clearing, helpLine, hitChoices, inItem, MOST, type Choice } from './choices.ts';
import { element } from './elements.ts';
import { slices } from './slices.ts';
import { askTyping, needsHelp, type Fetching } from './source.ts';
import { recent, remember } from './store.ts';

let boxes = 0;

/**
 * A field with a list under it (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"): arrows move in the
 * list, Enter opens what is chosen or, when nothing is, the search page; Esc closes.
 */
export function box(form: HTMLFormElement, input: HTMLInputElement, fetching: Fetching): void {
  const id = `soegeliste-${++boxes}`;
  const list = element('ul', { role: 'listbox', id, 'aria-label': 'Forslag' });
  const said = element('p', { class: 'forslag-besked' });
  const status = element('p', { class: 'skjult', role: 'status', 'aria-atomic': 'true' });
  const popup = element('div', { class: 'forslag', hidden: '' }, said, list);
  form.append(popup, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-haspopup': 'listbox',
  }))
    input.setAttribute(name, value);

  let choices: Choice[] = [];
  let chosen = -1;
  let turn = 0;

  const choose = (index: number) => {
    chosen = index;
    choices.forEach(({ node }, i) => node.setAttribute('aria-selected', String(i === index)));
    const node = choices[index]?.node;
    if (node) input.setAttribute('aria-activedescendant', node.id);
    else input.removeAttribute('aria-activedescendant');
    node?.scrollIntoView({ block: 'nearest' });
  };
  const open = (yes: boolean) => {
    // On a small phone the list would open below the window.
    if (yes && popup.hidden && input.getBoundingClientRect().bottom > innerHeight / 2)
      form.scrollIntoView({ block: 'start', behavior: 'instant' });
    popup.hidden = !yes;
    input.setAttribute('aria-expanded', String(yes && choices.length > 0));
    if (!yes) choose(-1);
  };
  const show = (next: Choice[], sentence: string) => {
    choices = next;
    choices.forEach(({ node }, i) => {
      node.id = `${id}-${i}`;
    });
    list.replaceChildren(...choices.map(({ node }) => (node.matches('li') ? node : inItem(node))));
    list.hidden = choices.length === 0;
    said.textContent = sentence;
    said.hidden = sentence === '';
    choose(-1);
    open(choices.length > 0 || sentence !== '');
  };
  let waiting: ReturnType<typeof setTimeout>;
  /** Said when typing pauses: a count for every letter would drown it. */
  const say = (sentence: string) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = sentence), 500);
  };

  const update = async () => {
    const mine = ++turn;
    const typed = input.value;
    const breath = slices();
    if (typed.trim() === '') {
      show(recent().length > 0 ? [...recent().map((query) => again(query)), clearing(() => void update())] : [], '');
      return;
    }
    // Help waits for nothing else, and stands though everything else should fail.
    const needed = await needsHelp(fetching, typed);
    if (mine !== turn) return;
    const first = needed ? helpLines.map(helpLine) : [];
    const aloud = needed ? `${helpAloud} ` : '';
    if (needed) show(first, '');
    try {
      // A key that is pressed meanwhile is heard between them, and what is older is then left.
      await breath();
      if (mine !== turn) return;
      const { found, known } = await askTyping(fetching, typed, { shown: MOST }, () => mine === turn);
      await breath();
      if (mine !== turn) return;
      show([...first, ...hitChoices(found, known, typed, needed)], note(found));
      say(aloud + summary(found, false));
    } catch {
      if (mine !== turn) return;
      show(first, failures.register);
      say(aloud + failures.register);
    }
  };

  form.addEventListener('submit', () => void remember(input.value, needsHelp(fetching, input.value)));
  input.addEventListener('input', () => void update());
  input.addEventListener('focus', () => void update());
  input.addEventListener('blur', () => open(false));
  // A press in the list must not take the focus from the field.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const at = choices.findIndex(({ node }) => event.target instanceof Node && node.contains(event.target));
    // A telephone link is followed by the browser itself.
    if (!(choices[at]?.node instanceof HTMLAnchorElement))
      choices[at]?.open(event.ctrlKey || event.metaKey || event.shiftKey);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (chosen + 1) % choices.length,
      ArrowUp: () => (chosen <= 0 ? choices.length : chosen) - 1,
    };
    if (event.key in moves && choices.length > 0) {
      event.preventDefault();
      if (popup.hidden) open(true);
      choose(moves[event.key]!());
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      choices[chosen]!.open(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      // The browser itself would empty the field, with no way back.
      event.preventDefault();
      open(false);
    }
  });
  if (document.activeElement === input) void update();
}

/** What stands above the hits: that there are none, or how the question was understood. */
function note(found: Answer): string {
  const { hits, corrections, missing, near, unknown } = found;
  if (hits.length === 0)
    return [
      summary(found, false),
      ...unknown,
      near.length > 0 ? `Mente du ${near.slice(0, 3).map(quote).join(', ')}?` : '',
    ]
      .filter(Boolean)
      .join(' ');
  if (corrections.length > 0) return `Viser resultater for ${corrections.map(({ taken }) => quote(taken)).join(', ')}.`;
  return [...unknown, missing.length > 0 ? `Uden ${missing.map(quote).join(', ')}.` : ''].filter(Boolean).join(' ');
}
