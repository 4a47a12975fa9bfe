import { search, type Hit } from './engine.ts';

const list = document.querySelector<HTMLOListElement>('[data-soeg="resultater"]')!;
const status = document.getElementById('soeg-status')!;
const input = document.querySelector<HTMLInputElement>('#soeg-side')!;
let latest = 0;

/** Shows the hits of a query; an older answer never replaces a newer one. */
async function show(query: string): Promise<void> {
  const turn = ++latest;
  const words = query.trim();
  if (!words) {
    list.replaceChildren();
    status.textContent = '';
    list.dataset['tilstand'] = 'klar';
    return;
  }
  list.dataset['tilstand'] = 'soeger';
  try {
    const { total, hits } = await search(words);
    if (turn !== latest) return;
    list.replaceChildren(...hits.map(item));
    status.textContent = total === 0 ? `Intet fundet om »${words}«.` : `${total} ${total === 1 ? 'sted' : 'steder'} om »${words}«.`;
    list.dataset['tilstand'] = 'klar';
  } catch {
    if (turn !== latest) return;
    list.replaceChildren();
    status.textContent = 'Søgningen kunne ikke hentes. Se efter, om du er på nettet, og prøv igen.';
    list.dataset['tilstand'] = 'fejl';
  }
}

function item({ url, title, kind, excerpt }: Hit): HTMLLIElement {
  const element = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const label = Object.assign(document.createElement('span'), { className: 'art', textContent: kind });
  const text = document.createElement('p');
  // Pagefind escapes its text and adds only <mark>.
  text.innerHTML = excerpt;
  element.append(label, link, text);
  return element;
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', () => {
  history.replaceState(null, '', input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
  void show(input.value);
});
input.form?.addEventListener('submit', (event) => event.preventDefault());
void show(input.value);
