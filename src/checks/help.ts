import { ruleGroups, type RuleId } from '../content/rules.ts';
import type { Rule } from '../content/rules/rule.ts';

/** A rule as the help shows it: what its messages have in common, and an example. */
export interface RuleHelp {
  id: RuleId;
  severity: Rule['severity'];
  message: string;
  fix: string;
  wrong: string;
  right: string;
}

// What differs from case to case stands as "…".
const open = (words: string): string =>
  words
    .replace(/(?<!#)\{(?:hvor|nu)\}/g, '')
    .replace(/\{\p{L}+\}/gu, '…')
    .replace(/…\./g, '…')
    .replace(/\. ?…/g, '.');

const help = (id: string, { severity, message, about, fix, example }: Rule): RuleHelp => ({
  id: id as RuleId,
  severity,
  message: about ?? open(message),
  fix: /^\{\p{L}+\}$/u.test(fix) ? 'Meldingen kommer med et forslag.' : open(fix),
  wrong: example.wrong,
  right: example.right,
});

/** Every rule, group by group: for `/hjaelp/redaktoer/` and `CONTRIBUTING.md`. */
export const ruleHelp = (): Array<{ title: string; rules: RuleHelp[] }> =>
  ruleGroups.map(({ title, rules }) => ({
    title,
    rules: Object.entries<Rule>(rules).map(([id, rule]) => help(id, rule)),
  }));

const code = (text: string): string =>
  text
    .split('\n')
    .map((line) => `\`\`${line.includes('`') ? ` ${line} ` : line}\`\``.replace(/^``([^`]*)``$/, '`$1`'))
    .join(' ⏎ ');

/** The rules as Markdown. */
export const rulesMarkdown = (): string =>
  ruleHelp()
    .map(({ title, rules }) =>
      [
        `### ${title}`,
        ...rules.map(
          ({ id, severity, message, fix, wrong, right }) =>
            `- **${id}** (${severity}). ${escape(message)} ${escape(fix)} Eksempel: ${code(wrong)} → ${code(right)}`,
        ),
      ]
        .join('\n\n')
        .replace(/\n\n- /g, '\n- ')
        .replace('\n- ', '\n\n- '),
    )
    .join('\n\n');

const escape = (text: string): string => text.replace(/[<>*_[\]\\]/g, '\\$&');
