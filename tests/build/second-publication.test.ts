import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, SMALL, type Ended, type ProjectCopy } from '../support/project.ts';
import { thorough } from '../support/thorough.ts';

let project: ProjectCopy;
let built: Ended;
const run = (script: string) => project.run(script);
beforeAll(async () => {
  project = copyProject(SMALL);
  built = await run('build');
});
afterAll(() => project.remove());

const page = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');

test.runIf(thorough)(
  'another publication, small and made up, builds with the same code: two chapters, three recommendations, one theme, no boxes',
  () => {
    expect(built.code, built.output).toBe(0);
    for (const path of [
      'forord',
      'kapitel/1',
      'kapitel/2',
      'ordliste',
      'foelgegruppe',
      'anbefaling/3',
      'tema/gode-stier',
      'opfoelgning/stilauget',
    ])
      expect(existsSync(join(project.root, 'dist', path, 'index.html')), path).toBe(true);
    expect(existsSync(join(project.root, 'dist/anbefaling/4'))).toBe(false);
    expect(existsSync(join(project.root, 'dist/kapitel/3'))).toBe(false);
  },
);

test.runIf(thorough)(
  'its wording and form are proven as the first one’s are, and a changed word is found',
  async () => {
    const proven = await run('fidelity');
    expect(proven.code, proven.output).toBe(0);
    const file = join(project.root, 'content/anbefalinger/02.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('læses af alle.', 'læses af mange.'));
    const { code, output } = await run('check');
    writeFileSync(file, text);
    expect(code).toBe(1);
    expect(output).toContain('ordlyd-aendret');
  },
);

test.runIf(thorough)(
  'its summaries are ours, folded, in their own language, and stand at what they are about only',
  () => {
    const danish = /<details class="resume"[^>]*>[\s\S]*?<\/details>/.exec(page('anbefaling/2/index.html'))![0];
    expect(danish).toContain('Her står i få ord, hvad skilte er gode for.');
    expect(danish).toMatch(
      /Skrevet af webudgavens redaktion, ikke af Stirådet\. Læst mod teksten 26\.\snovember 2026\./,
    );
    expect(danish).not.toMatch(/ lang=| open/);
    const english = /<details class="resume"[^>]*>[\s\S]*?<\/details>/.exec(page('index.html'))![0];
    expect(english).toMatch(/^<details [^>]*lang="en"/);
    expect(english).toMatch(/not by Stirådet\. Unofficial\. Last checked against the Danish text 26\sNovember\s2026\./);
    // After the title and what has happened since, before the text.
    expect(page('anbefaling/2/index.html')).toMatch(
      /<h1 [\s\S]*class="siden-linje"[\s\S]*class="resume"[\s\S]*id="tekst-1"/,
    );
    for (const path of ['anbefaling/1', 'kapitel/2'])
      expect(page(`${path}/index.html`)).not.toContain('class="resume"');
  },
);

test.runIf(thorough)('a source’s document is sent as it is, from the source’s page', () => {
  const document = readFileSync(join(SMALL, 'kildefiler/byraad-2025.pdf'));
  expect(readFileSync(join(project.root, 'dist/kilder/byraad-2025.pdf')).equals(document)).toBe(true);
  expect(page('kilder/byraad-2025/index.html')).toMatch(
    /href="[^"]*\/kilder\/byraad-2025\.pdf" type="application\/pdf"/,
  );
});

test.runIf(thorough)('its pages, search and data speak of it, and of nothing that belongs to the first', () => {
  expect(page('index.html')).toContain('De 3 anbefalinger');
  expect(JSON.parse(page('data/anbefalinger.json'))).toMatchObject({
    publication: { title: 'Gode stier', authors: ['Stirådet'] },
    recommendations: [{ number: 1 }, { number: 2 }, { number: 3 }],
  });
  expect(page('anbefaling/1/index.html')).toMatch(/Stilaugets\s*<a [^>]*#forslag-1/);
  for (const path of [
    'index.html',
    'anbefaling/1/index.html',
    'soeg/index.html',
    'llms.txt',
    'kapitel/2/index.html',
    'ordliste/index.html',
    'om/teksten/index.html',
    'samling/index.html',
    'opensearch.xml',
  ])
    for (const word of [
      'Sundhedsstyrelsen',
      '10-årsplan',
      '37 anbefalinger',
      'boks 5',
      'kapitel 3',
      'figur 3',
      'Mental sundhed',
    ])
      expect(page(path), `${path}: ${word}`).not.toContain(word);
});
