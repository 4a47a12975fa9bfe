import { copyFor } from '../clipboard.ts';
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

/** Copies what a button stands for: the text beside it, or a quotation with that text as its source line. */
export async function copyQuote(button: HTMLElement): Promise<void> {
  const beside = button.closest('li')?.querySelector('.del-tekst');
  if (!beside) return;
  // Line ends and the last space mean something in RIS.
  const text = beside.tagName === 'PRE' ? (beside.textContent ?? '') : officialText(beside);
  const part = button.dataset['kopier'];
  if (part) return copyFor(button, 'Citatet', `»${quoted(part)}«\n\n${text}`);
  return copyFor(
    button,
    button.dataset['hvad'] ?? 'Henvisningen',
    text,
    beside.children.length > 0 ? beside.innerHTML : undefined,
  );
}
