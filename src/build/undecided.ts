/**
 * What only whoever publishes can decide, and has not: said at every release, so that nothing looks promised that nobody has decided.
 * @param codeOwners the text of `.github/CODEOWNERS`
 * @param tagDomain the domain that feeds' names begin with
 * @returns a Danish sentence for each
 */
export function undecided(
  codeOwners: string,
  environment: Record<string, string | undefined>,
  tagDomain: string,
): string[] {
  const sentences = {
    '.github/CODEOWNERS nævner ingen: ændringer kan komme ind, uden at nogen bestemt har set dem.': named(codeOwners),
    'OWNER_NAME er ikke sat: webstedet siger ikke, hvem der udgiver det.': environment['OWNER_NAME'],
    'SECURITY_CONTACT er ikke sat: en svaghed kan kun meldes gennem lageret.': environment['SECURITY_CONTACT'],
    'tagDomain i content/udgivelse.yaml er et eksempel. Sæt et domæne, I ejer, før den første udgivelse: feedenes navne begynder med det, og skiftes det senere, er alt nyt for dem, der følger med.':
      // Nobody can own one of these (RFC 2606).
      !/(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/.test(tagDomain),
  };
  return Object.entries(sentences).flatMap(([sentence, decided]) => (decided ? [] : [sentence]));
}

/** Whether somebody owns something: a rule is a path and then somebody, who has an "@" in their name. */
const named = (codeOwners: string): boolean => /^[^#\s]\S*[^\S\n]+[^#\n]*@/m.test(codeOwners);
