import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readChapter } from '../fidelity/edition.ts';
import { tokenize } from '../fidelity/stream.ts';
import type { Anchor, AnchorKind } from '../content/anchors.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import { shownBy } from '../blocks/use.ts';
import { absolute, markdownPath } from '../site/address.ts';
import type { Library, Part } from '../content/library.ts';
import { splitNumber } from '../text/outline.ts';
import type { ChapterData } from './schemas/chapter.ts';

/** Every part of the publication as data: its sections and the named things in it, each with its address. */
export const chaptersData = (library: Library): ChapterData[] =>
  library.parts.map((part) => chapterData(part, library));

function chapterData(part: Part, library: Library): ChapterData {
  const of = (kind: AnchorKind) => part.anchors.filter((anchor) => anchor.kind === kind);
  const url = ({ id }: Anchor) => absolute(`${part.path}#${id}`);
  const attribute = ({ node }: Anchor, name: string) =>
    node.type === 'mdxJsxFlowElement' ? jsxAttribute(node, name) : undefined;
  const named = (anchor: Anchor) => ({
    id: anchor.id,
    number: Number(attribute(anchor, 'nummer')) || null,
    title: attribute(anchor, 'titel') ?? '',
    url: url(anchor),
  });
  return {
    number: part.number ?? null,
    title: part.title,
    heading: part.heading || null,
    sections: part.anchors
      .filter((anchor) => anchor.node.type === 'heading')
      .map((anchor) => {
        const [number, title] = splitNumber(toString(anchor.node));
        return {
          id: anchor.id,
          number: number.replace(/\.$/, '') || null,
          title,
          level: (anchor.node as Heading).depth,
          url: url(anchor),
        };
      }),
    boxes: [...of('box'), ...of('goals')].map(named),
    tables: of('table').map(named),
    figures: of('figure').map(named),
    terms: of('term').map((anchor) => ({
      id: anchor.id,
      name: (attribute(anchor, 'navn') ?? '').trim(),
      url: url(anchor),
    })),
    recommendations: of('recommendation')
      .filter(({ node }) => shownBy(node) === 'full form')
      .map((anchor) => Number(attribute(anchor, 'nummer'))),
    words: tokenize(readChapter(part, library.recommendations)).length,
    url: absolute(part.path),
    markdownUrl: absolute(markdownPath(part.path)),
  };
}
