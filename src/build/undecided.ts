/**
 * What only whoever publishes can decide, and has not: said at every release, so that nothing looks promised that nobody has decided.
 * @param codeOwners the text of `.github/CODEOWNERS`
 * @returns a Danish sentence for each
 */
export function undecided(codeOwners: string, environment: Record<string, string | undefined>): string[] {
  const sentences = {
    '.github/CODEOWNERS nævner ingen: ændringer kan komme ind, uden at nogen bestemt har set dem.': named(codeOwners),
    'OWNER_NAME er ikke sat: webstedet siger ikke, hvem der udgiver det.': environment['OWNER_NAME'],
    'SECURITY_CONTACT er ikke sat: en svaghed kan kun meldes gennem lageret.': environment['SECURITY_CONTACT'],
  };
  return Object.entries(sentences).flatMap(([sentence, decided]) => (decided ? [] : [sentence]));
}

/** Whether somebody owns something: a rule is a path and then somebody, who has an "@" in their name. */
const named = (codeOwners: string): boolean => /^[^#\s]\S*[^\S\n]+[^#\n]*@/m.test(codeOwners);
