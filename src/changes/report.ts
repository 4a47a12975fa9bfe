import type { ReaderChange } from './change.ts';

/** Words as Markdown shows them: a title may hold what would be read as a link, a mark or a mention of somebody. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/@(?=\w)/g, '@\u200b');

/**
 * The report as a comment on a pull request: Markdown in Danish.
 * @param changes what readers will see
 * @param other files outside `content/` that have changed
 */
export function changeReport(changes: ReaderChange[], other: string[]): string {
  const lines = changes.map(({ about, what, details }) =>
    [`**${plain(about)}: ${plain(what)}**`, ...details.map((detail) => `- ${plain(detail)}`)].join('\n'),
  );
  const code =
    other.length > 0
      ? [
          `Der er også ændret ${other.length === 1 ? 'en fil' : `${other.length} filer`} uden for indholdet. Se siderne i forhåndsvisningen.`,
        ]
      : [];
  return (
    ['## Hvad læserne vil se ændret', ...(lines.length > 0 ? lines : ['Ingen ændringer i indholdet.']), ...code].join(
      '\n\n',
    ) + '\n'
  );
}
