import { erase } from '../storage/write.ts';
import { read } from '../storage/item.ts';
import { reading } from '../storage/items/reading.ts';

/** On pages that list the text: "Genoptag, hvor du slap", and how far each part is read. From this browser only. */
export function resume(): void {
  const known = read(reading);
  if (!known) return;
  const { place, parts } = known;
  for (const slot of document.querySelectorAll<HTMLElement>('[data-genoptag]')) {
    if (!place) continue;
    slot.querySelector('a')!.href = `${place.path}#${encodeURIComponent(place.id)}`;
    slot.querySelector('[data-sted]')!.textContent = place.name;
    slot.hidden = false;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-del]')) {
    const share = parts[new URL(link.href).pathname];
    if (share)
      link.after(
        Object.assign(document.createElement('span'), {
          className: 'laest',
          textContent: share >= 97 ? 'læst' : `læst ${share} %`,
        }),
      );
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-glem]')) {
    button.hidden = !place;
    button.addEventListener('click', () => {
      erase(reading);
      for (const element of document.querySelectorAll<HTMLElement>('[data-genoptag], .laest')) element.remove();
      const said = Object.assign(document.createElement('p'), {
        tabIndex: -1,
        textContent: 'Browseren husker ikke længere, hvor du er nået til.',
      });
      button.replaceWith(said);
      said.focus();
    });
  }
}
