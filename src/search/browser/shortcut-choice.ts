import { read } from '../../client/storage/item.ts';
import { shortcut } from '../../client/storage/items/settings.ts';
import { write } from '../../client/storage/write.ts';

/** The box on /tilgaengelighed/ that turns "/" and the other single keys off. */
for (const box of document.querySelectorAll<HTMLInputElement>('[data-genvej]')) {
  box.checked = read(shortcut) !== 'fra';
  box.addEventListener('change', () => {
    // A browser that keeps nothing cannot keep this either.
    if (!write(shortcut, box.checked ? 'til' : 'fra')) box.checked = true;
  });
}
