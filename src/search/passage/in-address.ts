/**
 * A hit's address can carry what to mark where it opens: it holds in a new tab and in a shared link, and nothing is stored.
 * "citat" is a passage, "ord" a question whose words are marked.
 */
export const PASSAGE = 'citat';
export const QUESTION = 'ord';

/** Words of a passage that stand in an address; of a longer one, its beginning and end. */
const WHOLE = 12;
const ENDS = 6;
const GAP = ' … ';

/** The passage as it stands in an address. */
export function inAddress(passage: string): string {
  const words = passage.split(/\s+/).filter(Boolean);
  return words.length <= WHOLE
    ? words.join(' ')
    : [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')].join(GAP);
}

/** The pieces of a passage in an address: the whole of it, or its beginning and its end. */
export const fromAddress = (written: string): string[] => written.slice(0, 1000).split(GAP).filter(Boolean).slice(0, 2);

/**
 * The address of a place with a passage in it.
 * @param path on this site, perhaps with an anchor
 * @param block the anchor to open at instead
 */
export function opened(path: string, passage: string, block: string | undefined): string {
  const [page = '', anchor] = path.split('#');
  const to = block ?? anchor;
  return `${page}?${new URLSearchParams({ [PASSAGE]: inAddress(passage) })}${to ? `#${to}` : ''}`;
}
