import { citedSection, references, type Cited, type Work } from '../../share/references.ts';

/**
 * Adds to the references of a part of the text the formats that only programs read, and lets whoever cites it choose one of its
 * sections instead.
 * @param details the references on the page, which carry what they are of
 */
export function chooseSection(details: HTMLElement): void {
  const key = details.dataset['henvisning'];
  const sections = [...document.querySelectorAll<HTMLAnchorElement>('.indholdsliste a')];
  delete details.dataset['henvisning'];
  if (!key) return;
  const [cited, work] = [citedHere(key), workHere()];
  const name = (link: HTMLAnchorElement) => link.textContent.replace(/\s+/g, ' ').trim();
  const select = document.createElement('select');
  select.append(
    new Option('Det hele', ''),
    ...sections.map((link) => new Option(name(link), decodeURIComponent(link.hash.slice(1)))),
  );
  const list = details.querySelector('ul')!;
  const show = () => {
    const link = sections[select.selectedIndex - 1];
    const title = link && name(link).replace(/^[\d.]+ /, '');
    const chosen = title ? citedSection(select.value, title, cited.url) : cited;
    for (const [index, [format, text]] of references(chosen, work).entries())
      (list.children[index] ?? added(list, format)).querySelector('.del-tekst')!.replaceChildren(...set(text));
  };
  select.addEventListener('change', show);
  // Whoever came to a section most likely cites that one.
  const here = decodeURIComponent(location.hash.slice(1));
  if ([...select.options].some(({ value }) => value && value === here)) select.value = here;
  show();
  if (sections.length === 0) return;
  const label = Object.assign(document.createElement('label'), { textContent: 'Henvis til ' });
  label.append(select);
  details.querySelector('summary')!.after(label);
}

const meta = (name: string): string[] =>
  [...document.querySelectorAll<HTMLMetaElement>(`meta[name="citation_${name}"]`)].map(({ content }) => content);

/** The publication, as the page tells reference managers. */
const workHere = (): Work => ({
  title: document.querySelector('.bund cite')!.textContent.replace(/\s+/g, ' ').trim(),
  catalogued: meta('inbook_title')[0]!,
  authors: meta('author'),
  date: meta('publication_date')[0]!.replaceAll('/', '-'),
});

/** The part of it that this page is. */
function citedHere(key: string): Cited {
  const [, number, title = ''] = /^(?:(\d+)\. )?(.*)$/s.exec(meta('title')[0]!)!;
  return {
    title,
    ...(number ? { place: `kapitel ${number}`, chapter: Number(number) } : {}),
    key,
    url: meta('public_url')[0]!,
  };
}

/** A format that only programs read, after the others and like them. */
function added(list: Element, format: string): Element {
  const item = list.children[0]!.cloneNode(true) as Element;
  item.querySelector('.del-navn')!.textContent = format;
  item.querySelector('button')!.setAttribute('aria-label', `Kopiér henvisning: ${format}`);
  item
    .querySelector('.del-tekst')!
    .replaceWith(Object.assign(document.createElement('pre'), { className: 'del-tekst', lang: 'zxx' }));
  list.append(item);
  return item;
}

/** Text with what stands between two `*` in italics. */
const set = (text: string): Array<Node | string> =>
  text
    .split('*')
    .map((piece, index) => (index === 1 ? Object.assign(document.createElement('i'), { textContent: piece }) : piece));
