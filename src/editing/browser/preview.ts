import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { chaptersOf } from '../../followup/facets.ts';
import { alsoTelling, amountText } from '../../followup/money.ts';
import { entryIn, type Library, type SourceDocument, type Update } from '../../content/library.ts';
import { erratumSentence } from '../../content/erratum.ts';
import {
  confidenceMeaning,
  confidenceWords,
  expectationNote,
  perspectiveWords,
  provenWords,
} from '../../followup/words.ts';
import { keepTogether } from '../../lib/keep-together.ts';
import { bodyHtml } from '../../markdown/body.ts';
import { chapterPath, href, recommendationPath, sectionPath, sourcePath, updatePath } from '../../site/address.ts';
import { danishDate, describeDate } from '../../site/date.ts';
import { subjectIndex } from '../../text/subjects/subject-index.ts';
import { summaryHeadings } from '../../content/schemas/summary.ts';
import { indexPlaces, type IndexPlace } from '../../text/subjects/places.ts';
import { answer } from '../answers.ts';
import type { Entry } from '../entry.ts';
import type { Change } from '../trial.ts';

/* An entry as readers will see it. The pages are drawn by Astro's components, which do not run in a browser: this says the
   same from the same words, and a test holds it against every update's built page. */

type Words = ElementContent | string;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.replace(/^./, (letter) => letter.toLowerCase());
const link = (path: string, ...text: Words[]) => h('a', { href: href(path) }, text);
const fact = (name: string, ...words: Words[]) => h('div', h('dt', name), h('dd', words));
const listed = (all: ElementContent[]): Words[] => all.flatMap((one, index) => (index > 0 ? [', ', one] : [one]));

/** An update's page: what stands in its article. */
export function updatePreview(update: Update, library: Library): ElementContent {
  const { kind, title, quote, statusWord, statusContext, phase } = update;
  const expected = expectationNote(update);
  const source = library.sources.get(update.source)!;
  const body = bodyHtml(update, library, { bare: true });
  return h('article', { class: 'opf-side' }, [
    h('p', { class: 'opf-top' }, h('span', { class: 'slags' }, kind)),
    h('h3', keepTogether(title)),
    ...(expected ? [h('p', { class: 'forventet' }, `${expected}.`)] : []),
    h('div', { class: 'tekst' }, body.children as ElementContent[]),
    ...(quote ? [h('blockquote', { class: 'citat' }, h('p', `»${keepTogether(quote)}«`))] : []),
    h('dl', { class: 'fakta' }, [
      fact('Kilde', link(sourcePath(source.id), source.title), `, ${update.place}`),
      fact('Hvem taler', perspectiveWords[source.perspective]),
      fact('Sagt', small(describeDate(update.stated))),
      ...(update.event ? [fact('Handler om', small(describeDate(update.event)))] : []),
      ...(statusWord
        ? [
            fact(
              'Kildens statusord',
              h('span', { class: 'ord' }, `»${statusWord}«`),
              ...(phase && phase !== statusWord ? [h('span', { class: 'fase' }, ` – vores fase: ${phase}`)] : []),
              ...(statusContext ? [h('span', ` (kilden: »${statusContext}«)`)] : []),
            ),
          ]
        : []),
      ...(update.amounts.length > 0
        ? [
            fact(
              'Beløb',
              h(
                'ul',
                update.amounts.map((one) => {
                  const also = alsoTelling(one, update, library.updates);
                  return h('li', [
                    `${amountText(one)}: ${one.purpose}${one.period ? `, ${one.period}` : ''}`,
                    ...(also.length > 0 ? [' (de samme penge som i ', ...listed(also.map(quoted)), ')'] : []),
                  ]);
                }),
              ),
            ),
          ]
        : []),
      ...update.recommendations.map(({ number, confidence, steppingStones = [] }) =>
        fact(
          'Kobling',
          link(
            recommendationPath(number),
            `Anbefaling ${number}: `,
            h('span', { className: 'kildens' }, library.recommendations.get(number)?.title ?? ''),
          ),
          `. ${capital(confidenceWords[confidence])}: ${confidenceMeaning[confidence]}.`,
          ...steppingStones.flatMap((stone) => [
            ' ',
            link(`${recommendationPath(number)}#traedesten-${stone}`, `Trædesten ${stone}`),
          ]),
        ),
      ),
      ...(chaptersOf(update).length > 0 ? [fact('Om', ...listed(places(update)))] : []),
      fact('Belæg', provenWords(update, library.fingerprints)),
      ...(update.revised ? [fact('Rettet', small(describeDate({ date: update.revised })))] : []),
      ...(update.why ? [fact('Om koblingen', update.why)] : []),
    ]),
  ]);
}

const quoted = ({ slug, title }: Update): ElementContent => link(updatePath(slug), `»${title}«`);

const places = ({ chapters, sections }: Update): ElementContent[] => [
  ...chapters.map((number) => link(chapterPath(number), `kapitel ${number}`)),
  ...sections.map((number) => link(sectionPath(number), `afsnit ${number}`)),
];

/** Where else readers will meet an update. */
function seenAt({ recommendations, themes, slug, ...update }: Update, library: Library): ElementContent {
  const names = library.themes.filter((theme) => themes.includes(theme.slug)).map(({ name }) => `temaet ${name}`);
  const at = [
    ...recommendations.map(({ number }) => `anbefaling ${number}`),
    ...names,
    ...update.chapters.map((number) => `kapitel ${number}`),
    ...update.sections.map((number) => `kapitel ${Number.parseInt(number, 10)} ved afsnit ${number}`),
    'tidslinjen',
  ];
  return h(
    'p',
    { class: 'ny-sted' },
    `Vises også på ${at.join(', ').replace(/, ([^,]*)$/, ' og $1')}. Adressen bliver ${updatePath(slug)}`,
  );
}

function sourcePreview(source: SourceDocument): ElementContent {
  return h('article', { class: 'opf-side' }, [
    h('h3', source.title),
    h('dl', { class: 'fakta' }, [
      fact('Hvad det er', source.kind),
      fact('Udgiver', source.publisher),
      fact('Hvem taler', perspectiveWords[source.perspective]),
      fact('Dato', describeDate(source.date)),
      fact('Hvordan vi kender datoen', source.dateBasis),
    ]),
    h('h4', 'Hvad den handler om'),
    h(
      'ul',
      source.summary.map((line) => h('li', line)),
    ),
    ...(source.links.length > 0
      ? [
          h('h4', 'Links'),
          h(
            'ul',
            source.links.map(({ url, title, seen }) =>
              h('li', h('a', { href: url }, title), seen ? `, set der ${danishDate(seen)}` : ''),
            ),
          ),
        ]
      : []),
  ]);
}

function erratumPreview({ answers }: Entry, library: Library, before: Library): ElementContent {
  const known = new Set(before.ledger.map((entry) => JSON.stringify(entry)));
  const added = library.ledger.filter((entry) => entry.slags === 'rettet' && !known.has(JSON.stringify(entry)));
  return h('div', [
    h('p', [h('del', answer(answers, 'foer')), ' ', h('ins', answer(answers, 'efter'))]),
    h('p', 'Ved ordene kan læserne folde denne note ud:'),
    h('p', { class: 'redaktionel' }, added.map((entry) => erratumSentence(entry as never)).join(' ')),
  ]);
}

const nameOf = ({ name }: Pick<IndexPlace, 'name'>): string => (/^\d/.test(name) ? `afsnit ${name}` : name);

/** How many passages of the text have a term, and the first of them. */
function termPreview({ answers }: Entry, library: Library): ElementContent {
  const forms = (answers['form'] ?? []).map((form) => /\[(.+)\]/.exec(form)?.[1] ?? form);
  const having = [...indexPlaces(library).values()].filter(({ passages }) =>
    passages.some(({ small: text }) => forms.some((form) => text.includes(form.toLowerCase()))),
  );
  return h('div', [
    h(
      'p',
      `${having.length} steder i teksten har en af formerne. Første gang i hvert afsnit fører ordet til forklaringen.`,
    ),
    h('p', listed(having.slice(0, 12).map((place) => link(place.passages[0]!.path, nameOf(place))))),
  ]);
}

function searchWordPreview({ answers }: Entry): ElementContent {
  const see = (answers['se'] ?? []).map((text) => `»${text}«`).join(', ');
  return h(
    'p',
    `Den, der søger på ${(answers['ord'] ?? []).map((text) => `»${text}«`).join(' eller ')}, får også det, der står om ${see}.`,
  );
}

function subjectPreview({ answers }: Entry, library: Library): ElementContent {
  const subject = subjectIndex(library).find(({ word }) => word === answer(answers, 'ord'));
  if (!subject) return h('p', 'Ordet kommer i registret.');
  return h('p', [
    h('strong', subject.word),
    ' ',
    ...listed(subject.locators.map(({ path, name }) => link(path, nameOf({ name })))),
    ...(subject.see.length > 0 ? [` se ${subject.see.join(', ')}`] : []),
    ...(subject.also.length > 0 ? [` se også ${subject.also.join(', ')}`] : []),
  ]);
}

/** What opens when a reader folds it out. */
const summaryPreview = ({ answers }: Entry): ElementContent =>
  h('details', { class: 'resume', open: true, lang: answer(answers, 'sprog') === 'en' ? 'en' : undefined }, [
    h('summary', summaryHeadings[answer(answers, 'sprog') === 'en' ? 'en' : 'da']),
    ...(answers['tekst'] ?? []).map((paragraph) => h('p', paragraph)),
  ]);

/** Links of a preview open beside it: what has been written stays. */
function beside(node: ElementContent): ElementContent {
  visit(node, 'element', (element) => {
    if (element.tagName === 'a') Object.assign(element.properties, { target: '_blank', rel: ['noopener'] });
  });
  return node;
}

/**
 * What readers will see of a proposal, an element for each of its files or entries.
 * @param library the content as it would be
 * @param before the content as it is
 */
export function previews(entries: Entry[], change: Change, library: Library, before: Library): ElementContent[] {
  // An older update that only gets the name of the newer one is seen where it was.
  const files = [...change.keys()].filter((file) => !entryIn(before, file));
  const made = files.flatMap((file) => {
    const one = entryIn(library, file);
    return one?.collection === 'opfoelgning'
      ? [updatePreview(one as Update, library), seenAt(one as Update, library)]
      : one?.collection === 'kilder'
        ? [sourcePreview(one as SourceDocument)]
        : [];
  });
  const others = entries.flatMap((entry): ElementContent[] => {
    switch (entry.kind) {
      case 'rettelse':
        return [erratumPreview(entry, library, before)];
      case 'begreb':
        return [termPreview(entry, library)];
      case 'soegeord':
        return [searchWordPreview(entry)];
      case 'emneord':
        return [subjectPreview(entry, library)];
      case 'resume':
        return [summaryPreview(entry)];
      default:
        return [];
    }
  });
  return [...made, ...others].map(beside);
}
