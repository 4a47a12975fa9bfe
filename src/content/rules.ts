import { debrisRules } from './rules/debris.ts';
import { fieldRules } from './rules/fields.ts';
import { fileRules } from './rules/files.ts';
import { followUpRules } from './rules/follow-up.ts';
import { pageRules } from './rules/pages.ts';
import { officialRules } from './rules/official.ts';
import { permalinkRules, siteRules } from './rules/permalinks.ts';
import { provenanceRules } from './rules/provenance.ts';
import { referenceRules } from './rules/references.ts';
import { summaryRules } from './rules/summaries.ts';
import { searchWordRules } from './rules/search-words.ts';
import { subjectRules } from './rules/subjects.ts';
import { textRules } from './rules/text.ts';

/** Every rule, in the groups that the help shows. Messages, help pages and annotations all derive from this. */
export const ruleGroups = [
  { title: 'Filen', rules: fileRules },
  { title: 'Felterne', rules: fieldRules },
  { title: 'Teksten', rules: textRules },
  { title: 'Rester og ufærdigt', rules: debrisRules },
  { title: 'Opfølgning og kilder', rules: followUpRules },
  { title: 'Belæg i kilden', rules: provenanceRules },
  { title: 'Den officielle tekst', rules: officialRules },
  { title: 'Henvisninger, begreber og forkortelser', rules: referenceRules },
  { title: 'Vores egne sider', rules: pageRules },
  { title: 'Resuméer', rules: summaryRules },
  { title: 'Søgeord', rules: searchWordRules },
  { title: 'Emneregistret', rules: subjectRules },
  { title: 'Adresser', rules: permalinkRules },
  { title: 'De byggede sider', rules: siteRules },
] as const;

export const rules = {
  ...fileRules,
  ...fieldRules,
  ...textRules,
  ...debrisRules,
  ...followUpRules,
  ...provenanceRules,
  ...officialRules,
  ...referenceRules,
  ...pageRules,
  ...summaryRules,
  ...searchWordRules,
  ...subjectRules,
  ...permalinkRules,
  ...siteRules,
};

export type RuleId = keyof typeof rules;

/** Fills a rule's words: "{felt}" becomes the detail's `felt`. */
export const fill = (words: string, detail: Record<string, string>): string =>
  words.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => detail[name] ?? whole);
