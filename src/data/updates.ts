import { absolute, recommendationPath, sectionPath, sourcePath, updatePath } from '../site/address.ts';
import type { SourceDate } from '../site/date.ts';
import { contradictions } from '../followup/stories.ts';
import type { Library, Update } from '../content/library.ts';
import type { UpdateData } from './schemas/update.ts';

/** Follow-up as data, oldest statement first. */
export const updatesData = (library: Library): UpdateData[] =>
  library.updates.map((update) => updateData(update, library));

export const dateData = ({ date, until, text, inferred }: SourceDate) => ({
  date,
  until: until ?? null,
  text: text ?? null,
  inferred: inferred ?? false,
});

/** @throws Error when the update names a source that does not exist */
function updateData(update: Update, { sources, updates, fingerprints }: Library): UpdateData {
  const source = sources.get(update.source);
  if (!source) throw new Error(`${update.file}: kilden »${update.source}« findes ikke.`);
  const {
    slug,
    title,
    text,
    scope,
    kind,
    themes,
    chapters,
    sections,
    event,
    stated,
    statusWord,
    statusContext,
    phase,
    expected,
    amounts,
    quote,
    lines,
    place,
    why,
    supersededBy,
    toldBy,
    sameAs,
    added,
    revised,
  } = update;
  return {
    id: slug,
    title,
    text,
    scope,
    kind,
    recommendations: update.recommendations.map(({ number, confidence, steppingStones }) => ({
      number,
      confidence,
      steppingStones: steppingStones ?? [],
      url: absolute(recommendationPath(number)),
    })),
    themes,
    chapters,
    sections: sections.map((number) => ({ number, url: absolute(sectionPath(number)) })),
    event: event ? dateData(event) : null,
    stated: dateData(stated),
    statusWord: statusWord ?? null,
    statusContext: statusContext ?? null,
    phase: phase ?? null,
    expected,
    amounts: amounts.map(({ period, sameMoney, ...amount }) => ({
      ...amount,
      period: period ?? null,
      sameMoney: sameMoney ?? null,
    })),
    quote: quote ?? null,
    lines: lines ?? null,
    proven: fingerprints.has(source.id),
    source: {
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      perspective: source.perspective,
      place,
      url: absolute(sourcePath(source.id)),
    },
    why: why ?? null,
    supersededBy: supersededBy ?? null,
    toldBy,
    sameAs: sameAs ?? null,
    contradicts: contradictions(update, updates).map((other) => other.slug),
    added: added ?? null,
    revised: revised ?? null,
    url: absolute(updatePath(slug)),
  };
}
