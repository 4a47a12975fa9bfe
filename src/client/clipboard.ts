import { receipt } from './receipt.ts';

/**
 * Copies text (and, for programs that take it, the same as HTML), and says in the page's status line how it went.
 * @returns whether it was copied; a browser may refuse
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  const blob = (type: string, value: string) => new Blob([value], { type });
  try {
    if (html && typeof ClipboardItem === 'function')
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
      ]);
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says something politely to those who listen to the page. */
export function say(message: string): void {
  const status = document.getElementById('besked');
  if (status) status.textContent = message;
}

/**
 * Copies for a button: beside it is said so; when the browser refuses, the text stands beside it, selected.
 * @param what in the definite form, for the message: "Citatet"
 */
export async function copyFor(button: HTMLElement, what: string, text: string, html?: string): Promise<void> {
  if (await copy(text, html)) {
    return receipt(button, `${what} er kopieret.`);
  }
  const next = button.nextElementSibling;
  const field = next instanceof HTMLTextAreaElement ? next : document.createElement('textarea');
  field.readOnly = true;
  field.className = 'del-markeret';
  field.value = text;
  field.rows = 6;
  field.setAttribute('aria-label', `${what}: markér og kopiér`);
  button.after(field);
  field.select();
  say(`${what} kunne ikke kopieres af sig selv. Teksten er markeret: kopiér den nu.`);
}
