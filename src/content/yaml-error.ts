import { problem, type Problem, type Spot } from './problem.ts';

/** A text with more lists in lists than the reader has room for. */
export const deep = {
  grund: 'der er for mange lag inden i hinanden',
  forslag: 'Skriv felterne under hinanden, som i de andre filer i mappen.',
};

/** `[x]: y`, `{{x}}` */
export const collectionKey = {
  grund: 'et felts navn begynder med [ eller {',
  forslag: 'Sæt teksten i anførselstegn, når den skal begynde med [ eller {.',
};

/** What the YAML reader's codes mean to one who does not know YAML. */
const reasons: Record<string, { grund: string; forslag: string }> = {
  BAD_INDENT: {
    grund: 'linjen er rykket forkert ind',
    forslag: 'Ret indrykningen, så linjen står lige under de andre i samme gruppe. Der rykkes ind med to mellemrum.',
  },
  TAB_AS_INDENT: { grund: 'der er rykket ind med tabulator', forslag: 'Ryk ind med to mellemrum.' },
  MISSING_CHAR: {
    grund: 'der mangler et tegn',
    forslag: 'Se efter et anførselstegn, en klamme eller et kolon, der mangler på linjen eller den før.',
  },
  UNEXPECTED_TOKEN: {
    grund: 'her står noget uventet',
    forslag:
      'Se efter et anførselstegn eller en klamme for meget. Begynder en tekst med et tegn som @, %, ` eller », så sæt den i anførselstegn.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    grund: 'der er et kolon inde i en tekst',
    forslag: 'Sæt hele teksten i anførselstegn: title: "Rådet: nyt møde".',
  },
  MULTILINE_IMPLICIT_KEY: {
    grund: 'et felt går over flere linjer eller mangler sit kolon',
    forslag: 'Skriv »felt: værdi« på én linje, og luk alle anførselstegn.',
  },
  BAD_SCALAR_START: {
    grund: 'en tekst begynder med et tegn, der betyder noget særligt',
    forslag: 'Sæt hele teksten i anførselstegn.',
  },
  BAD_DQ_ESCAPE: {
    grund: 'en omvendt skråstreg i en tekst med anførselstegn betyder noget særligt',
    forslag: 'Skriv to omvendte skråstreger, eller slet den.',
  },
  MULTIPLE_DOCS: {
    grund: 'der står en linje med »---« midt i',
    forslag: 'Slet linjen: oplysningerne står mellem to linjer med »---« og kun dér.',
  },
  BAD_PROP_ORDER: { grund: 'her står et tegn, der betyder noget særligt', forslag: 'Sæt teksten i anførselstegn.' },
  KEY_OVER_1024_CHARS: {
    grund: 'et feltnavn er over 1024 tegn',
    forslag: 'Se efter et kolon eller linjeskift, der mangler.',
  },
  BAD_COLLECTION_TYPE: {
    grund: 'en liste og en gruppe af felter er blandet sammen',
    forslag: 'Begynd hver linje i en liste med »- «, og ingen af de andre.',
  },
};

/** What the YAML reader stumbled over, said for an editor. @param offset where in the text it did; `code` and `message` are the reader's */
export function describeSyntax(text: string, spot: Spot, offset: number, code: string, message: string): Problem {
  if (code === 'DUPLICATE_KEY')
    return problem(spot, 'felt-dobbelt', { felt: /^["']?([^"':\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? '' });
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_ALIAS')
    return problem(spot, 'yaml-henvisning', { tegn: /^\S*/.exec(text.slice(offset))?.[0] ?? '' });
  // How far in the reader gives up depends on the machine's stack; the line does not.
  if (code === 'RESOURCE_EXHAUSTION') return problem({ ...spot, column: 1 }, 'yaml-syntaks', deep);
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return problem(spot, 'yaml-syntaks', {
      grund: 'et anførselstegn er aldrig lukket',
      forslag: 'Slut teksten med ", ligesom den begynder.',
    });
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return problem(spot, 'yaml-syntaks', {
      grund: 'en klamme på linjen før er aldrig lukket',
      forslag: 'Luk { med } og [ med ] på samme linje.',
    });
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && line.split(': ').length < 3)
    return problem(spot, 'yaml-syntaks', reasons['BAD_INDENT']);
  return problem(
    spot,
    'yaml-syntaks',
    reasons[code] ?? {
      grund: `her står noget, der ikke kan læses (${message.split('\n')[0]})`,
      forslag: 'Sammenlign linjen med de andre filer i mappen.',
    },
  );
}
