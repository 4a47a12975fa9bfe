import { copy, copyFor } from '../clipboard.ts';
import { receipt } from '../receipt.ts';
import { officialText } from './official-text.ts';

const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`${selector} findes ikke på siden`);
  return found;
};

/** The words of a part of the recommendation on this page: "kort", "fuld" or the number of a stepping stone. */
export function quoted(part: string): string {
  if (part !== 'kort' && part !== 'fuld') return officialText(find(`#traedesten-${part}`));
  const blocks = [
    ...find(
      part === 'kort' ? '[data-kilde^="kortform-"]' : '.anbefaling-side [data-kilde^="anbefaling-"]',
    ).querySelectorAll('h1, h3, p, li'),
  ].filter((block) => !block.closest('[data-redaktion]') && !block.parentElement?.closest('li'));
  return blocks.reduce((all, block, index) => {
    const bullet = block.tagName === 'LI';
    const gap = index === 0 ? '' : bullet && blocks[index - 1]!.tagName === 'LI' ? '\n' : '\n\n';
    return `${all}${gap}${bullet ? '• ' : ''}${officialText(block)}`;
  }, '');
}

/** What a button puts on the clipboard. */
interface Copy {
  /** in the definite form, for the message: "Citatet" */
  what: string;
  text: string;
  html?: string | undefined;
}

/** What a button stands for: the text beside it, or a quotation with that text as its source line. */
function copyOf(button: HTMLElement): Copy | undefined {
  const beside = button.closest('li')?.querySelector('.del-tekst');
  if (!beside) return undefined;
  // Line ends and the last space mean something in RIS.
  const text = beside.tagName === 'PRE' ? (beside.textContent ?? '') : officialText(beside);
  const part = button.dataset['kopier'];
  if (part) return { what: 'Citatet', text: `»${quoted(part)}«\n\n${text}` };
  return {
    what: button.dataset['hvad'] ?? 'Henvisningen',
    text,
    html: beside.children.length > 0 ? beside.innerHTML : undefined,
  };
}

/** Its text, as a clipboard wants it from whoever has it only later. */
export const plain = (button: HTMLElement): Blob => new Blob([copyOf(button)?.text ?? ''], { type: 'text/plain' });

/**
 * Copies what a button stands for, and says so.
 * @param handed whether the browser has taken its text already, where it was handed it before this was here
 */
export async function copyQuote(button: HTMLElement, handed?: Promise<boolean>): Promise<void> {
  const found = copyOf(button);
  if (!found) return;
  const { what, text, html } = found;
  if (!(await handed)) return copyFor(button, what, text, html);
  // With its italics, where the browser still lets the page.
  if (html) await copy(text, html);
  receipt(button, `${what} er kopieret.`);
}
