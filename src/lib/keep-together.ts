const NBSP = '\u00a0';
const units =
  '%|‰|°|mio\\.|mia\\.|millioner|milliarder|kr\\.|kroner|årige|års?|mdr\\.|måned(?:er)?|ugers?|uge|døgn|dages?|dag|timers?|time|minutter|procent|pct\\.|gange?|sider';
const months =
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\\.|feb\\.|aug\\.|sept?\\.|okt\\.|nov\\.|dec\\.';
const before =
  '§§?|[Nn]r\\.|[Ss]tk\\.|[Cc]a\\.|[Kk]ap\\.|[Kk]l\\.|[Ss]\\.|[Aa]rt\\.|[Pp]kt\\.|[Kk]apitel|[Aa]fsnit|[Aa]nbefaling|[Bb]oks|[Tt]abel|[Ff]igur|[Bb]ilag|[Ff]odnote|[Tt]rædesten|[Ll]inje|[Pp]unkt|[Pp]r\\.|[Ss]ide|VUM';

/**
 * Each joins the space between its two groups. What stands before is taken along and not looked back at: Safari before 16.4
 * cannot, and then reads nothing of the script.
 */
const joints = [
  new RegExp(`(\\d) (${units})(?![\\p{L}\\p{N}])`, 'gu'),
  /(mio\.|mia\.|millioner|milliarder) (kr\.|kroner)/gu,
  new RegExp(`((?:^|[^\\p{L}\\p{N}])(?:${before})) (\\d)`, 'gu'),
  // "§ 82 a-d", "82 a/b/c/d": the letter is part of the number.
  new RegExp(`((?:^|[^\\p{L}\\p{N}])\\d+) (\\p{Ll}(?:[-–/]\\p{Ll})*)(?=[\\s${NBSP}.,;:)]|$)`, 'gu'),
  // "statusskema nov. 2024"
  /((?:^|\P{L})(?:jan|feb|aug|sept?|okt|nov|dec)\.) (\d{4})(?!\d)/gu,
  // A dot between two things ends a line and begins none.
  /(\S) (·)(?= )/gu,
  // "1. januar", "2. kvartal"
  new RegExp(`((?:^|\\D)\\d{1,2}\\.) (${months}|kvartal|halvår|klasse)(?![\\p{L}\\p{N}])`, 'gu'),
];
/** One-letter words of Danish, which are no part of a number before them. */
const words = new Set(['i', 'å']);

/**
 * Keeps what is one thing on one line: a number and its unit ("20 %", "0-17 årige"), a paragraph of a law ("§ 82 a-d",
 * "Stk. 2"), a date, a name and its number ("boks 4"). Only spaces become other spaces: no letter and no length changes.
 */
export const keepTogether = (text: string): string =>
  joints.reduce(
    (all, joint) =>
      all.replace(joint, (match: string, first: string, second: string) =>
        words.has(second) ? match : `${first}${NBSP}${second}`,
      ),
    text,
  );

/** What is no running text: scripts and styles, what is copied as it stands, and what may hold no element. */
const apart = ['script', 'style', 'pre', 'code', 'textarea', 'title', 'option', 'svg'].join('|');
const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const parts = new RegExp(`<(${apart})\\b${attributes}>[^]*?</\\1>|<!--[^]*?-->|<${attributes}>|[^<]+`, 'g');
/** What stands in the line with the words around it: "anbefaling <a>25</a>" is one thing, as "anbefaling 25" is. */
const inLine = /^<\/?(?:a|abbr|b|cite|del|dfn|em|i|ins|mark|q|small|span|strong|sub|sup|time)(?![\w-])/;
/**
 * "2025–2030", "15–17-årige", "7.–9. klasse", and "10-årsplan", "72-timers": a browser may break after the dash or the
 * hyphen, and no character says that it may not.
 */
const ranges =
  /(^|[^\p{L}\p{N}–])(\p{N}[\p{N}.,]*–\p{N}(?:[\p{L}\p{N}-]|[.,](?=\p{N}))*)|(^|[^\p{L}\p{N}–-])(\p{N}+(?:-\p{N}+)*-\p{L}{2}[\p{L}-]*)/gu;
/** What stands in everything that is kept together: a line without it is done as soon as it is read. */
const signs = /[\p{N}·]| kr/u;

const together = '<span class="samlet">';
const isWords = (piece: string): boolean => !piece.startsWith('<');

/** The same for all text of a finished page, whoever wrote it; a range with a dash gets an element that keeps it on its line. */
export function keepPageTogether(html: string): string {
  let line: string[] = [];
  const ended = (): string => {
    const pieces = line;
    line = [];
    const text = pieces.filter(isWords).join('');
    if (!signs.test(text)) return pieces.join('');
    const kept = keepTogether(text);
    let at = 0;
    const done = pieces.map((piece, index) => {
      if (!isWords(piece)) return piece;
      const words = kept.slice(at, (at += piece.length));
      return pieces[index - 1] === together ? words : words.replace(ranges, `$1$3${together}$2$4</span>`);
    });
    return done.join('');
  };
  let page = '';
  for (const [piece] of html.matchAll(parts))
    if (isWords(piece) || inLine.test(piece)) line.push(piece);
    else page += ended() + piece;
  return page + ended();
}
