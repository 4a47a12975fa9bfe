/** A sentence, where it stands, and what is said of it. */
interface Sentence {
  range: Range;
  words: string;
}

const BLOCKS = 'h1, h2, h3, h4, h5, p, li, td, th, caption, figcaption, dt, dd, .boks-titel';
/** Ours, marks of notes, and what is not seen. */
const SILENT = '[data-redaktion], sup, .pil, .skjult, script, style, nav, [hidden]';
/** Numbers of the list of literature, which tell a listener nothing. */
const CITATIONS = /\s*\(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\)/g;
const LIT = 'laeses';

/** What ends with a full stop and no sentence: a section's number, an abbreviation. */
const GOES_ON = /^[\d.]+\.\s*$|(?:^|\s|\()(?:bl\.a|ca|dvs|ekskl|evt|inkl|jf|kap|mht|nr|o\.l|pga|pkt|vedr)\.\s*$/i;

/** Where the sentences of a text end. */
function ends(text: string): number[] {
  const found =
    typeof Intl.Segmenter === 'function'
      ? [...new Intl.Segmenter('da', { granularity: 'sentence' }).segment(text)].map(
          ({ index, segment }) => index + segment.length,
        )
      : [...text.matchAll(/[.?!]\s+(?=\p{Lu})/gu)].map(({ index, 0: mark }) => index + mark.length);
  return [...found.filter((end) => end < text.length && !GOES_ON.test(text.slice(0, end))), text.length];
}

/** The sentences of a text in its order, each within its block. */
function* sentences(root: Element): Generator<Sentence> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  let nodes: Text[] = [];
  for (let node = walker.nextNode(); ; node = walker.nextNode()) {
    const own = node?.parentElement?.closest(BLOCKS) ?? null;
    if (nodes.length > 0 && own !== block) {
      yield* inBlock(nodes);
      nodes = [];
    }
    if (!node) return;
    block = own;
    if (own && !node.parentElement!.closest(SILENT)) nodes.push(node as Text);
  }
}

function* inBlock(nodes: Text[]): Generator<Sentence> {
  const text = nodes.map(({ data }) => data).join('');
  let start = 0;
  for (const end of ends(text)) {
    const words = text
      .slice(start, end)
      .replace(/[\u00ad\u200b]/g, '')
      .replace(CITATIONS, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(words)) {
      const range = document.createRange();
      range.setStart(...at(nodes, start));
      range.setEnd(...at(nodes, end));
      yield { range, words };
    }
    start = end;
  }
}

function at(nodes: Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}

/**
 * Reads a text aloud with the device's Danish voice, from where the reader is, and lights the sentence that is read. It stops where
 * it is, and goes on from there unless the reader has gone somewhere else.
 */
export class ReadAloud {
  private readonly root: Element;
  private readonly button: HTMLElement;
  private readonly said: string;
  private readonly voice: () => SpeechSynthesisVoice | undefined;
  private rest: Sentence[] = [];
  private speaking = false;

  /**
   * @param button starts and stops it, and says which
   * @param voice gives the voice that reads
   */
  constructor(root: Element, button: HTMLElement, voice: () => SpeechSynthesisVoice | undefined) {
    this.root = root;
    this.voice = voice;
    this.button = button;
    this.said = button.textContent;
    addEventListener('pagehide', () => this.stop());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.stop());
  }

  toggle(): void {
    if (this.speaking) return this.stop();
    const [next] = this.rest;
    if (!next || !inSight(next.range)) {
      const all = [...sentences(this.root)];
      this.rest = all.slice(
        Math.max(
          0,
          all.findIndex(({ range }) => below(range)),
        ),
      );
    }
    this.speaking = true;
    this.button.textContent = 'Stop oplæsning';
    this.next();
  }

  private stop(): void {
    if (!this.speaking) return;
    this.speaking = false;
    speechSynthesis.cancel();
    this.button.textContent = this.said;
    light();
  }

  private next(): void {
    const [sentence] = this.rest;
    const voice = this.voice();
    if (!sentence || !voice) return this.stop();
    const utterance = Object.assign(new SpeechSynthesisUtterance(sentence.words), { voice, lang: voice.lang });
    utterance.onstart = () => {
      light(sentence.range);
      if (!inSight(sentence.range)) sentence.range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
    };
    utterance.onend = () => {
      if (!this.speaking) return;
      this.rest.shift();
      this.next();
    };
    utterance.onerror = () => this.stop();
    speechSynthesis.speak(utterance);
  }
}

let reader: ReadAloud | undefined;

/** Starts or stops the reading of this page's text. */
export function readAloud(button: HTMLElement, voice: () => SpeechSynthesisVoice | undefined): void {
  reader ??= new ReadAloud(document.querySelector('[data-kilde]')!, button, voice);
  reader.toggle();
}

const below = (range: Range): boolean => range.getBoundingClientRect().bottom > 80;
const inSight = (range: Range): boolean => {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Its look comes with what reads: pages that are not read aloud have no use for it. */
const lit = new CSSStyleSheet();
lit.replaceSync(`::highlight(${LIT}) { background-color: var(--mark); color: var(--ink); }`);

/** The sentence being read, lit without touching the text; browsers that cannot light it read on. */
function light(range?: Range): void {
  if (!('highlights' in CSS)) return;
  if (!document.adoptedStyleSheets.includes(lit)) document.adoptedStyleSheets.push(lit);
  if (range) CSS.highlights.set(LIT, new Highlight(range));
  else CSS.highlights.delete(LIT);
}
