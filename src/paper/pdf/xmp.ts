import { u } from 'unist-builder';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { edition, official } from '../../site/publication.ts';
import type { About } from './finish.ts';

/**
 * What a PDF says of itself, as XMP: where readers' programs and PDF/UA look first. It claims no conformance: nobody has
 * certified it. https://developer.adobe.com/xmp/docs/XMPSpecifications/
 * @param day the edition's, "2024-05-07"
 */
export function xmp({ title, subject, keywords }: About, day: string): string {
  const inDanish = (text: string) => x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, text)]);
  const several = (kind: 'Seq' | 'Bag', texts: string[]) =>
    x(
      `rdf:${kind}`,
      texts.map((text) => x('rdf:li', text)),
    );
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      x(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
        },
        [
          x('dc:format', 'application/pdf'),
          x('dc:title', [inDanish(title)]),
          x('dc:description', [inDanish(subject)]),
          x('dc:creator', [several('Seq', official.authors)]),
          x('dc:language', [several('Bag', ['da'])]),
          x('dc:subject', [several('Bag', keywords)]),
          x('pdf:Keywords', keywords.join(' ')),
          x('pdf:Producer', 'Chromium'),
          x('xmp:CreatorTool', `${edition.name} – uofficiel webudgave`),
          x('xmp:CreateDate', `${day}T00:00:00Z`),
          x('xmp:ModifyDate', `${day}T00:00:00Z`),
        ],
      ),
    ]),
  ]);
  return toXml(
    u('root', [
      u('instruction', { name: 'xpacket' }, 'begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"'),
      packet,
      u('instruction', { name: 'xpacket' }, 'end="r"'),
    ]),
  );
}
