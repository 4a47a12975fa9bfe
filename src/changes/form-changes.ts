import { diffArrays } from 'diff';
import { tokenize, type Fragment, type Opened } from '../fidelity/stream.ts';

/** So many words tell a reader where in the text it is. */
const WORDS = 4;

interface Begins {
  kind: string;
  /** the first words */
  at: string;
}

/**
 * What of the form is another, in words of the text: "overskrift 2 → overskrift 3 ved »7.2. Mål og temaer«".
 * @param before official words of a text, blocks and marks among them
 * @param after the same text as it is now
 */
export function formChanges(before: Iterable<Fragment>, after: Iterable<Fragment>): string[] {
  const [was, is] = [outline(before), outline(after)];
  const found: string[] = [];
  let [gone, come]: [Begins[], Begins[]] = [[], []];
  const flush = () => {
    const [old, now] = [gone, come].map((all) => all.map(({ kind }) => kind.replace(/^·+ /, '')).join(', '));
    // The same blocks with other words are a change of the words, which are told by themselves.
    const moved = gone.map(({ kind }) => kind).join() !== come.map(({ kind }) => kind).join();
    const place = `ved »${(come[0] ?? gone[0])?.at ?? ''}«`;
    if (moved)
      found.push(old && now ? `${old} → ${now} ${place}` : `${now ? `nyt: ${now}` : `fjernet: ${old}`} ${place}`);
    [gone, come] = [[], []];
  };
  const key = ({ kind, at }: Begins) => `${kind}\n${at}`;
  let [b, a] = [0, 0];
  for (const { added, removed, count } of diffArrays(was.map(key), is.map(key))) {
    if (removed) gone.push(...was.slice(b, (b += count)));
    else if (added) come.push(...is.slice(a, (a += count)));
    else {
      flush();
      [b, a] = [b + count, a + count];
    }
  }
  flush();
  return found;
}

function outline(fragments: Iterable<Fragment>): Begins[] {
  const opened: Opened[] = [];
  const words = tokenize(fragments, opened).map(({ raw }) => raw.replace(/\n/g, ' '));
  return opened.map(({ kind, depth, token }) => ({
    kind: `${'·'.repeat(depth)} ${kind}`.trimStart(),
    at: words.slice(token, token + WORDS).join(' '),
  }));
}
