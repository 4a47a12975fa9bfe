import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import type { Entry } from '../../src/editing/entry.ts';
import { fromIssue } from '../../src/editing/issue.ts';
import { issueText } from '../../src/editing/issue-text.ts';
import { propose } from '../../src/editing/proposal.ts';
import { some } from '../support/thorough.ts';

const library = readLibrary();
const source: Entry = {
  kind: 'kilde',
  answers: {
    titel: ['En prøve af formularen'],
    slags: ['Notat'],
    udgiver: ['Sundhedsstyrelsen'],
    dato: ['2025-03'],
    perspektiv: ['myndighed'],
    resume: ['Notatet handler om en prøve.'],
  },
};
const update: Entry = {
  kind: 'opfoelgning',
  answers: {
    kilde: ['ny'],
    titel: ['Styrelsen fortæller om en prøve'],
    tekst: ['Styrelsen har lavet en prøve.'],
    sted: ['side 2'],
    kapitel: ['6.5.1'],
  },
};
const body = issueText([source, update]).body;
/** The issue with other data, or other words around it. */
const withData = (data: unknown) =>
  issueText([source, update]).body.replace(
    /```json\n[\s\S]*\n```/,
    `\`\`\`json\n${typeof data === 'string' ? data : JSON.stringify(data)}\n\`\`\``,
  );

test('what the form sends is what is read, also with GitHub’s line ends and words around it', () => {
  expect(fromIssue(body, library)).toEqual([source, update]);
  expect(fromIssue(`Hej!\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\nHilsen mig`, library)).toEqual([source, update]);
});

test('the form’s text has nothing that Markdown, HTML or GitHub would act on', () => {
  const sly = { ...update, answers: { ...update.answers, tekst: ['``` </details> <img src=x> @nogen &amp; \u202e'] } };
  const { body } = issueText([source, sly]);
  const data = /```json\n([\s\S]*)\n```/.exec(body)![1]!;
  expect(data).not.toMatch(/[`<>@&\u202e]/);
  expect(fromIssue(body, library)[1]).toEqual(sly);
});

const refused: Array<[what: string, text: string]> = [
  ['an issue in somebody’s own words', 'Jeg synes, I skal skrive om tvang.'],
  ['nothing', ''],
  ['two proposals', `${body}\n${body}`],
  ['a megabyte', withData([{ ...update, answers: { ...update.answers, tekst: ['x'.repeat(1_000_000)] } }])],
  ['an answer that is far too long', withData([{ ...update, answers: { tekst: ['x'.repeat(5000)] } }])],
  ['a hundred answers to one question', withData([{ ...source, answers: { resume: Array<string>(100).fill('x') } }])],
  ['no JSON', withData('{{{{')],
  ['YAML that grows', withData('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]')],
  ['a list in lists', withData('['.repeat(20_000) + ']'.repeat(20_000))],
  ['a number for an answer', withData([{ kind: 'kilde', answers: { titel: [1] } }])],
  ['a text for a list', withData([{ kind: 'kilde', answers: { titel: 'x' } }])],
  ['another kind of thing', withData([{ kind: 'workflow', answers: {} }])],
  ['a field beside the answers', withData([{ ...update, path: '../../.github/workflows/x.yml' }])],
  ['an answer that nobody asked for', withData([{ ...update, answers: { ...update.answers, fil: ['x'] } }])],
  ['a name that objects have', withData('[{"kind":"kilde","answers":{"constructor":["x"]}}]')],
  ['three entries', withData([source, update, update])],
  ['two updates', withData([update, update])],
  ['an update before its source', withData([update, source])],
  ['two titles', withData([source, { ...update, answers: { ...update.answers, titel: ['a', 'b'] } }])],
  [
    'an update of another source than the one beside it',
    withData([source, { ...update, answers: { ...update.answers, kilde: ['raad-2024-05-07'] } }]),
  ],
];
test.each(refused)('%s is refused with a sentence', (_, text) => {
  expect(() => fromIssue(text, library)).toThrow(/\.$/);
});

const hostile: Array<[what: string, answers: Record<string, string[]>]> = [
  [
    'commands',
    { titel: ['$(touch /tmp/x) `id` ; rm -rf / | cat && :'], tekst: ['`id` $(id) ${HOME} "; exit 1; " og mere.'] },
  ],
  ['fields of YAML', { titel: ['Titel"\nscope: plan\nsource: "andet'], sted: ['- a\n- b: &x *x !!js'] }],
  ['an end of the fields', { tekst: ['Tekst.\n---\ntitle: andet\n---\nMere tekst her.'] }],
  ['marks', { tekst: ['<script>alert(1)</script> {process.env} [her](javascript:1) ![x](y) **fed** er tekst.'] }],
  [
    'expressions of a workflow',
    { titel: ['${{ github.token }} i en titel'], tekst: ['${{ secrets.A }} ::set-output name=x:: er tekst.'] },
  ],
];
test.each(some(hostile, 2))('%s in the answers are only text in two files', (_, answers) => {
  const entries = fromIssue(
    issueText([source, { ...update, answers: { ...update.answers, ...answers } }]).body,
    library,
  );
  const { change, refused, problems } = propose(entries);
  expect(refused).toEqual([]);
  expect([...change.keys()].every((path) => /^content\/(kilder|opfoelgning)\/[a-z0-9-]+\.(yaml|mdx)$/.test(path))).toBe(
    true,
  );
  expect(change.size).toBe(2);
  // Whether it is news for readers is another thing; what it means to the program is not changed by it.
  expect(problems.filter(({ rule }) => /^(yaml|mdx|fil|felt-(?!anfoersel|maerker)|opfoelgning)/.test(rule))).toEqual(
    [],
  );
});

test('letters that turn the direction are told, as the checks tell them', () => {
  const turned = { ...update, answers: { ...update.answers, titel: ['Rådet \u202edrejer teksten'] } };
  const { problems } = propose(fromIssue(issueText([source, turned]).body, library));
  expect(problems.map(({ rule }) => rule)).toContain('fil-usynlig');
});
