import type { ReaderChange } from '../changes/change.ts';
import { changeReport, plain } from '../changes/report.ts';
import type { Problem } from '../content/problem.ts';
import { sorted, summary } from '../content/report.ts';
import { fill, rules } from '../content/rules.ts';

/** As long as GitHub takes, and room for what stands around it. */
const LONGEST = 60_000;

/**
 * What a pull request is told, as one comment in Danish: what the checks say, with remedies, and what readers will see changed.
 * @param changes undefined when the content cannot be read
 * @param other files outside `content/` that have changed
 */
export function proposalReport(problems: Problem[], changes: ReaderChange[] | undefined, other: string[]): string {
  const told = sorted(problems).map(({ file, line, rule, detail }) => {
    const { severity, message, fix } = rules[rule];
    return `- **${severity === 'fejl' ? 'Fejl' : 'Råd'}:** ${plain(fill(message, detail))}\n  ${plain(fill(fix, detail))}\n  \`${file.replaceAll('`', '')}\`, linje ${line} (${rule})`;
  });
  const report = [
    '## Kontrollen',
    plain(summary(problems)),
    ...(told.length > 0 ? [told.join('\n')] : []),
    changes
      ? changeReport(changes, other).trimEnd()
      : '## Hvad læserne vil se ændret\n\nDet kan ikke siges, før fejlene er rettet.',
  ].join('\n\n');
  return report.length <= LONGEST
    ? `${report}\n`
    : `${report.slice(0, LONGEST).replace(/\n[^\n]*$/, '')}\n\nResten er for langt til at stå her.\n`;
}
