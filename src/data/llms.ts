import { inWords } from '../lib/numeral.ts';
import { absolute, dataPath, markdownPath, recommendationPath } from '../site/address.ts';
import type { Library } from '../content/library.ts';
import { edition, official } from '../site/publication.ts';
import { datasets } from './catalogue.ts';

/** `/llms.txt`: what is here and where it stands as plain text. https://llmstxt.org/ */
export function llmsText({ parts, recommendations, themes }: Library): string {
  const link = (name: string, path: string, note = '') =>
    `- [${name.replace(/[[\]]/g, '')}](${absolute(path)})${note && `: ${note}`}`;
  const sorted = [...recommendations.values()].sort((a, b) => a.number - b.number);
  return `${[
    `# ${edition.name}`,
    `> Uofficiel webudgave af ${official.title} – ${official.subtitle} (${official.authors.join(' og ')}, ${official.year}): ${official.recommendations} anbefalinger i ${inWords(themes.length)} temaer, hele teksten ordret, og hvad der siden er sket.`,
    [
      `Teksten er ${official.authors.join('s og ')}s. Den officielle udgivelse: ${official.page}`,
      'I Markdown-filerne er det, der står i [Redaktionens note: …], webudgavens, og det er mærkerne [^note-a] også; resten er udgivelsens egne ord.',
      'Et sted citeres med sin fulde adresse: fx #afsnit-11.2.2 i et kapitel, #traedesten-2 på en anbefaling.',
      'Opfølgningen er webudgavens sammenfatning af daterede kilder. Hvor intet er registreret, ved webudgaven ikke, hvad der er sket.',
    ].join('\n\n'),
    `## Anbefalinger\n\n${sorted.map((r) => link(`${r.number}. ${r.title}`, markdownPath(recommendationPath(r.number)), r.priority ? 'prioriteret' : '')).join('\n')}`,
    `## Hele teksten\n\n${parts.map((part) => link(part.heading || part.title, markdownPath(part.path))).join('\n')}`,
    `## Data\n\n${datasets.flatMap(({ files, description }) => files.map(({ file, title }) => link(title, dataPath(file), description))).join('\n')}`,
    `## Optional\n\n${[link('Katalog over data (DCAT-AP-DK)', dataPath('katalog.jsonld')), link('Alle sider', '/sitemap-index.xml')].join('\n')}`,
  ].join('\n\n')}\n`;
}
