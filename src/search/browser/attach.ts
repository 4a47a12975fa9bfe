import { box } from './box.ts';
import { pasteLines } from './paste.ts';
import { register, type Fetching } from './source.ts';

/** Makes a search field answer as one types: in a list under it, or, on the search page, in the page itself. */
export async function attach(form: HTMLFormElement, fetching: Fetching): Promise<void> {
  // Unpacked while the reader still looks for the first key; whoever types asks for it again and hears of a failure.
  void register(fetching).catch(() => undefined);
  const input = form.querySelector('input')!;
  pasteLines(input);
  const results = document.querySelector<HTMLOListElement>('[data-soeg="resultater"]');
  // What only the search page needs is fetched there only.
  if (results && form.closest('main')) (await import('./page.ts')).page(form, input, results, fetching);
  else box(form, input, fetching);
}
