import { fileStart, problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { figureIsMissing } from '../site/publication.ts';

const FILE = 'content/webudgave.yaml';

/** A figure of the text is drawn once, or is one whose data the text has not: otherwise its words are shown nowhere. */
export function* checkFigures(reading: Reading): Check {
  const { library, spots } = reading;
  if (isUnread(reading, 'content/kapitler', FILE)) return;
  const at = (index: number) => spots.get(FILE)?.(['drawings', index, 'figure']) ?? fileStart(FILE);
  const figures = library.parts.flatMap(({ anchors }) =>
    anchors.flatMap(({ id, kind }) => (kind === 'figure' ? [Number(id.replace('figur-', ''))] : [])),
  );
  const drawn = library.edition.drawings.map(({ figure }) => figure);
  for (const [index, figure] of drawn.entries()) {
    const grund = !figures.includes(figure)
      ? 'findes ikke i teksten'
      : figureIsMissing(figure)
        ? 'kan ikke tegnes: dens tal er ikke i teksten'
        : drawn.indexOf(figure) < index
          ? 'er tegnet to gange'
          : undefined;
    if (grund)
      yield problem(at(index), 'figur-tegning', {
        figur: String(figure),
        grund,
        forslag: 'Ret nummeret, eller slet tegningen.',
      });
  }
  for (const figure of figures)
    if (!drawn.includes(figure) && !figureIsMissing(figure))
      yield problem(at(0), 'figur-tegning', {
        figur: String(figure),
        grund: 'har ingen tegning, så dens ord vises ingen steder',
        forslag: 'Tilføj en tegning under »drawings«, eller hent den, der var der, tilbage.',
      });
}
