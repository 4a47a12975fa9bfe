import type { Place } from '../../data/schemas.ts';
import { nearestPlaces, otherNumbers } from './nearest.ts';

/** On the 404 page: the real pages nearest to the address that led nowhere. Without them the page stands as it is. */
const section = document.querySelector<HTMLElement>('[data-naermeste]')!;
const base = document.documentElement.dataset['base'] ?? '/';

try {
  const answer = await fetch(`${base}data/sider.json`);
  const { pages } = (await answer.json()) as { pages: Place[] };
  const asked = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;
  const numbers = otherNumbers(asked, pages);
  const found = numbers?.places ?? nearestPlaces(asked + location.hash, pages);
  if (numbers)
    section.querySelector('h2')!.after(
      Object.assign(document.createElement('p'), {
        textContent: `Numrene går fra ${numbers.first} til ${numbers.last}.`,
      }),
    );
  section.querySelector('ul')!.append(
    ...found.map(({ path, title }) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: base + path.slice(1), textContent: title }));
      return item;
    }),
  );
  section.hidden = found.length === 0;
} catch {
  // The links on the page still lead on.
}
