/** The contents of a chapter follow the reader: the section being read is marked, and remembered. */
const nav = document.querySelector<HTMLElement>('.indhold');
const details = nav?.querySelector('details');
const links = new Map(
  [...(nav?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [link.hash.slice(1), link]),
);
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
const text = document.querySelector<HTMLElement>('.kapitel > .tekst');
/** "13.1.1.", "anbefaling 22", or the heading's own words. */
const called = (link: HTMLAnchorElement): string => {
  const number = link.querySelector('.nummer')?.textContent ?? '';
  return link.hash.startsWith('#anbefaling-')
    ? `anbefaling ${Number.parseInt(number)}`
    : number || link.textContent.trim();
};
const here = nav?.querySelector('[data-her]');
let current: HTMLAnchorElement | undefined;

function follow(): void {
  const heading = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 4);
  const link = heading && links.get(heading.id);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  current = link;
  if (here) here.textContent = link ? ` · ${called(link)}` : '';
  // Whoever walks the list by keyboard keeps what has the focus in sight.
  if (!nav?.querySelector(':focus-visible')) centre();
  keep(heading, link);
}

/** The section being read, in the middle of the list: beside the text the whole scrolls, above it only the list. */
function centre(): void {
  const list = details?.querySelector<HTMLElement>('.indholdsliste');
  if (!current || !nav || !list) return;
  const [top, height] = [current.getBoundingClientRect().top, current.offsetHeight];
  for (const scrolling of [nav, list])
    scrolling.scrollTop += top + height / 2 - scrolling.getBoundingClientRect().top - scrolling.clientHeight / 2;
}

let keeper: typeof import('./keep-place.ts') | undefined;

/** Remembers the place. What does so is fetched when the reader has read on: who has not has no place to come back to. */
function keep(heading: HTMLElement | undefined, link: HTMLAnchorElement | undefined): void {
  if (!heading || !link || !text || scrollY < innerHeight / 2) return;
  if (keeper) return keeper.keepPlace(text, heading, link);
  void import('./keep-place.ts').then(
    (fetched) => (keeper = fetched).keepPlace(text, heading, link),
    () => undefined, // Without a network there may be nothing to remember it with.
  );
}

if (nav && details && text) {
  // Beside the text the list is always open; above it, on a narrow page, it opens when asked for and closes when used.
  const beside = matchMedia('(min-width: 62rem)');
  const summary = details.querySelector('summary')!;
  const open = () => {
    details.open = beside.matches;
    // Nothing to fold there: a heading, not a control.
    summary.tabIndex = beside.matches ? -1 : 0;
  };
  summary.addEventListener('click', (event) => beside.matches && event.preventDefault());
  open();
  beside.addEventListener('change', open);
  nav.addEventListener('click', (event) => {
    if (!beside.matches && event.target instanceof Element && event.target.closest('a')) details.open = false;
  });
  details.addEventListener('toggle', () => details.open && centre());
  // It lies over the text: whoever goes on by keyboard must see where.
  nav.addEventListener('focusout', ({ relatedTarget }) => {
    if (!beside.matches && relatedTarget instanceof Node && !nav.contains(relatedTarget)) details.open = false;
  });
  nav.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || beside.matches || !details.open) return;
    details.open = false;
    summary.focus();
  });
  const observer = new IntersectionObserver(follow, { rootMargin: '1000000px 0px -75% 0px' });
  for (const heading of headings) observer.observe(heading);
  // The end of a part has no heading of its own: it counts as read to the end.
  addEventListener(
    'pagehide',
    () => current && keep(document.getElementById(current.hash.slice(1)) ?? undefined, current),
  );
}

export {};
