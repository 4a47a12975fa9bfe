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

/** Every rule, group by group: for `/hjaelp/redaktoer/`, of which `CONTRIBUTING.md` is made. */
export const ruleHelp = (): Array<{ title: string; rules: RuleHelp[] }> =>
  ruleGroups.map(({ title, rules }) => ({
    title,
    rules: Object.entries<Rule>(rules).map(([id, rule]) => help(id, rule)),
  }));
