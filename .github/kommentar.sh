#!/usr/bin/env bash
# Skriver det, et forslag skal have at vide, som én kommentar, der holdes ved lige.
# Kører med lov til at skrive i forslaget, og henter derfor intet af det: teksten er lavet af mains kode, og nummeret kender GitHub selv.
#   EJER, GREN, HOVED  hvor forslaget kommer fra, som GitHub siger det        MELDING  mappen med kommentar.md
set -euo pipefail
[[ $HOVED =~ ^[0-9a-f]{40}$ ]] || { echo 'HOVED er ikke et commit.'; exit 1; }
export HOVED

nummer=$(gh api --method GET "repos/$GITHUB_REPOSITORY/pulls" -f state=open -f "head=$EJER:$GREN" \
  --jq '[.[] | select(.head.sha == env.HOVED) | .number][0] // empty')
# Er der kommet et nyere commit til, eller er forslaget lukket, er der intet at sige.
[[ $nummer =~ ^[0-9]+$ ]] || exit 0
gh pr comment "$nummer" --repo "$GITHUB_REPOSITORY" --edit-last --create-if-none --body-file "$MELDING/kommentar.md"
