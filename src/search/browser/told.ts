import { failures, summary } from '../show/messages.ts';
import type { Answer } from '../show/answer.ts';
import { feedOf } from '../show/feed.ts';
import type { Register } from '../register/register.ts';
import { helpAloud } from '../../site/help-lines.ts';
import { element } from './elements.ts';
import { button, feedLine } from './notes.ts';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** What the search page tells around its hits: how many there are, help, an answer, what it made of the question, a feed to follow. */
export class Told {
  private readonly status = byId('soeg-status');
  private readonly count = byId('soeg-antal');
  private readonly said = byId('soeg-besked');
  private readonly intro = byId('soeg-hjaelp');
  private readonly help = byId('soeg-hjaelp-nu');
  private readonly feed = byId('soeg-feed');
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** Whether help stands above all. */
  get helps(): boolean {
    return !this.help.hidden;
  }

  /** Puts help above all, or takes it away. */
  showHelp(needed: boolean): void {
    this.help.hidden = !needed;
  }

  /** Read aloud when typing pauses; seen at once. */
  say(sentence: string): void {
    this.count.textContent = sentence;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.status.textContent = this.helps ? `${helpAloud} ${sentence}` : sentence), 600);
  }

  /**
   * Tells of an answer.
   * @param lines what stands between the count and the hits
   */
  show(found: Answer, known: Register, filtered: boolean, lines: Node[]): void {
    const offered = this.helps ? undefined : feedOf(found.hits, known);
    this.feed.hidden = !offered;
    this.feed.replaceChildren(...(offered ? feedLine(offered) : []));
    this.intro.hidden = !found.empty || filtered;
    this.say(summary(found, filtered));
    this.said.replaceChildren(...lines);
  }

  /** Tells that there are no hits to be had. */
  fail(sentence: string, again: () => void): void {
    this.feed.hidden = true;
    this.say(sentence);
    this.said.replaceChildren(element('p', {}, button('Prøv igen', again)));
  }

  /** Tells once that excerpts cannot be had. */
  lackTexts(): void {
    if (!this.said.textContent.includes(failures.texts)) this.said.append(element('p', {}, failures.texts));
  }
}
