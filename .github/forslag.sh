#!/usr/bin/env bash
# Gør et forslag fra formularen til én gren med dets filer og ét pull request; eller svarer i sagen, hvorfor det ikke kan lade sig gøre.
# Kører med lov til at skrive i lageret, og læser derfor intet af det, nogen har skrevet: filerne lægges ind, som de er, og kun i content/.
#   NUMMER   sagens nummer        FORSLAG  mappen fra npm run sag: svar.md og, når det lykkedes, content/
set -euo pipefail
[[ $NUMMER =~ ^[0-9]+$ ]] || { echo 'NUMMER er ikke et tal.'; exit 1; }

if [[ ! -d $FORSLAG/content ]]; then
  gh issue comment "$NUMMER" --body-file "$FORSLAG/svar.md"
  exit 0
fi
if find "$FORSLAG/content" -not -type f -not -type d | grep -q .; then
  echo 'Forslaget rummer andet end filer.'
  exit 1
fi

hoved=$(git symbolic-ref --short HEAD)
gren="forslag/sag-$NUMMER"
git switch --quiet --create "$gren"
cp -R "$FORSLAG/content/." content/
git add content
git -c user.name='Formularen' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit --quiet --message "Forslag fra sag $NUMMER"
# Sendes sagen igen, er det samme gren med det nye.
git push --quiet --force origin "$gren"

if [[ $(gh pr list --head "$gren" --state open --json number --jq length) == 0 ]]; then
  gh pr create --base "$hoved" --head "$gren" --title "Forslag fra sag $NUMMER" --body-file "$FORSLAG/svar.md"
fi
# Det, en maskine sender, sætter ikke selv prøverne i gang.
gh workflow run kontrol.yml --ref "$gren"
