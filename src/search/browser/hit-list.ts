import { SHOWN, type Answer } from '../show/answer.ts';
import { excerpt, excerptOf, type Stems } from '../show/excerpt.ts';
import type { Passage } from '../passage/find.ts';
import type { Entry } from '../register/entries.ts';
import { ours, titledByThem } from '../register/kinds.ts';
import type { Register } from '../register/register.ts';
import { pickButton } from '../../client/collection/pick-button.ts';
import { element, marked } from './elements.ts';
import { shown, titleOf } from './hit.ts';
import { texts } from './texts.ts';

/** The hits as links in a list. A hit stands at once; its excerpt comes when it is near the window and its text is here. */
export class HitList {
  private readonly list: HTMLOListElement;
  private readonly more: HTMLButtonElement;
  private readonly failed: () => void;
  private readonly titles: (entries: Entry[], register: Register) => Promise<void>;
  private readonly seen: IntersectionObserver;
  private readonly entries = new WeakMap<Element, { entry: Entry; stems: Stems; passage: Passage | undefined }>();
  private found: Answer | undefined;
  private register: Register | undefined;

  /**
   * @param acts `titles` sees to it that the titles of hits are here; `failed` is called when texts cannot be fetched
   */
  constructor(
    list: HTMLOListElement,
    more: HTMLButtonElement,
    { titles, failed }: { titles: (entries: Entry[], register: Register) => Promise<void>; failed: () => void },
  ) {
    this.titles = titles;
    this.list = list;
    this.more = more;
    this.failed = failed;
    this.seen = new IntersectionObserver(
      (changes) => {
        for (const { isIntersecting, target } of changes) if (isIntersecting) void this.fill(target);
      },
      { rootMargin: '300px' },
    );
    more.addEventListener('click', () => {
      const from = list.children.length;
      void this.addMore().then(() => list.children[from]?.querySelector('a')?.focus(), failed);
    });
  }

  show(found: Answer, register: Register): void {
    this.found = found;
    this.register = register;
    this.seen.disconnect();
    this.list.replaceChildren();
    this.add(0);
  }

  clear(): void {
    this.seen.disconnect();
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  /** How many hits are shown. */
  get shown(): number {
    return this.list.children.length;
  }

  /**
   * Shows so many hits, when there are so many.
   * @throws when their titles do not come
   */
  async showMore(count: number): Promise<void> {
    while (this.list.children.length < count && !this.more.hidden) await this.addMore();
  }

  private async addMore(): Promise<void> {
    const [from, found] = [this.list.children.length, this.found!];
    await this.titles(found.hits.slice(from, from + SHOWN), this.register!);
    if (found === this.found && from === this.list.children.length) this.add(from);
  }

  /** Fills the excerpts of all hits that are shown: paper has no window. */
  async fillAll(): Promise<void> {
    await Promise.all([...this.list.children].map((item) => this.fill(item)));
  }

  private add(from: number): void {
    const { hits, stems, stands, nearly } = this.found!;
    const items = hits
      .slice(from, from + SHOWN)
      .map((entry) =>
        this.item(entry, stems, stands.get(entry.number) ?? (nearly?.number === entry.number ? nearly : undefined)),
      );
    this.list.append(...items);
    this.more.hidden = hits.length <= from + SHOWN;
    for (const item of items) this.seen.observe(item);
  }

  private item(entry: Entry, stems: Stems, passage: Passage | undefined): HTMLLIElement {
    const { href, kind, place, theme } = shown(entry, this.register!, passage);
    const theirs = !ours.has(entry.kind);
    const item = element(
      'li',
      { 'data-art': entry.kind, 'data-tema': theme?.toString() },
      element(
        'a',
        { href, class: titledByThem(entry.kind) ? 'kildens' : undefined },
        element('h2', {}, ...marked(titleOf(entry, stems))),
      ),
      element(
        'p',
        { class: 'traef-om' },
        element('span', { class: 'art' }, kind),
        place && ` · ${place}`,
        entry.priority && element('span', { class: 'stjerne' }, ' ★ prioriteret'),
        entry.followedUp && ' · har opfølgning',
      ),
      entry.text && element('p', { class: `uddrag${entry.long ? '' : ' kort'}${theirs ? ' kildens' : ''}` }),
      entry.kind === 'anbefaling' && pickButton(Number(/\d+/.exec(entry.path)![0])),
    );
    this.entries.set(item, { entry, stems, passage });
    return item;
  }

  private async fill(item: Element): Promise<void> {
    this.seen.unobserve(item);
    const place = item.querySelector('.uddrag');
    const of = this.entries.get(item);
    if (!place || !of) return;
    try {
      const { text } = await texts.of(of.entry);
      if (text)
        place.replaceChildren(...marked(of.passage ? excerptOf(text, of.passage.text) : excerpt(text, of.stems)));
    } catch {
      this.failed();
    }
  }
}
