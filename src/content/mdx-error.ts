import { VFileMessage } from 'vfile-message';
import { problem, type Problem } from './problem.ts';

export const tooDeep = {
  grund: 'der er for mange lag inden i hinanden',
  forslag: 'Skriv teksten som almindelige afsnit og korte lister.',
};

export const tooMarked = {
  grund: 'der er over 1000 stjerner, understreger og klammer i ét afsnit',
  forslag: 'Slet mærkerne, og del teksten i almindelige afsnit med en tom linje imellem.',
};

export const tooLong = {
  grund: 'der er over 1000 tegn uden et mellemrum',
  forslag: 'Slet det, eller sæt mellemrum mellem ordene. En adresse er kortere.',
};

/** What the MDX reader stumbled over, said for an editor who wrote a sentence and not code. */
export function describeMdx(file: string, error: VFileMessage | RangeError, text: string): Problem {
  if (error instanceof RangeError)
    return problem({ file, line: 1, column: 1 }, 'mdx-syntaks', tooDeep);
  // An element that is still open at the end has no place but in the words: "(119:1-119:50)".
  const [, line, column] = /\((\d+):(\d+)-/.exec(error.reason) ?? [];
  const spot = { file, line: error.line ?? Number(line ?? 1), column: error.column ?? Number(column ?? 1) };
  const from = (text.split('\n')[spot.line - 1] ?? '').slice(0, spot.column + 20);
  return problem(spot, 'mdx-syntaks', markup(from, error.reason) ?? words(error));
}

/** What the reader stumbled over when it is markup of another kind: each has its own way out. */
function markup(line: string, reason: string): Record<'grund' | 'forslag', string> | undefined {
  const at = /<(?:!--|(?:https?:|mailto:|[\w.+-]+@))[^>]*>?/i.exec(line)?.[0];
  if (at?.startsWith('<!--'))
    return { grund: 'en kommentar (<!-- … -->) kan ikke stå i teksten', forslag: 'Slet kommentaren. Skriv til den, der ser ændringen igennem, i stedet.' };
  if (at)
    return {
      grund: 'en adresse står mellem »<« og »>«',
      forslag: 'Skriv den som et link med ord, der siger, hvor det fører hen: [referatet](https://www.sst.dk/).',
    };
  const name = /<\/?([a-z][a-z0-9]*)[^>]*>/.exec(reason)?.[1] ?? /<([a-z][a-z0-9]*)(?=[\s/>])/.exec(line)?.[1];
  return name === undefined
    ? undefined
    : {
        grund: `<${name}> er HTML, og det kan ikke stå i teksten`,
        forslag:
          name === 'br'
            ? 'Slet mærket. En tom linje giver et nyt afsnit.'
            : 'Slet mærket, og behold ordene. Fremhævning skrives **sådan**, og et link [sådan](/om/).',
      };
}

function words({ ruleId, source, reason }: VFileMessage): Record<'grund' | 'forslag', string> {
  const mark = /<\/?[^>]*>/.exec(reason)?.[0] ?? '<…>';
  if (ruleId === 'end-tag-mismatch')
    return {
      grund: `mærket ${mark} er ikke lukket, hvor det skal`,
      forslag: `Luk mærket: <Boks …> og </Boks> hører sammen, og et mærke uden indhold slutter med />: <Anbefaling nummer={11} />.`,
    };
  if (ruleId === 'unexpected-closing-slash' || ruleId === 'unexpected-attribute')
    return {
      grund: 'et mærke er lukket, men aldrig åbnet',
      forslag: 'Slet det lukkende mærke, eller tilføj det, der åbner.',
    };
  if (
    ruleId === 'acorn' ||
    source === 'micromark-extension-mdx-expression' ||
    source === 'micromark-extension-mdxjs-esm'
  )
    return ruleId === 'unexpected-eof'
      ? { grund: 'en »{« er aldrig lukket', forslag: 'Slet tegnet. Skal det stå i teksten, så skriv »\\{«.' }
      : {
          grund: 'her står noget, der ligner kode',
          forslag:
            'Slet tegnene { og }, eller skriv »\\{« og »\\}«. Begynder linjen med »import« eller »export«, så begynd den med et andet ord.',
        };
  if (ruleId === 'unexpected-eof')
    return {
      grund: 'et mærke begynder med »<«, men slutter aldrig',
      forslag: 'Slut mærket med »>« eller »/>«. Skal tegnet stå i teksten, så skriv »\\<«.',
    };
  return {
    grund: 'tegnet »<« læses som begyndelsen på et mærke, men her kan ikke stå et',
    forslag: 'Skal tegnet stå i teksten, så skriv »\\<«, fx »\\<5 år«.',
  };
}
