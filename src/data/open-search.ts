import { escapeHtml } from '../lib/escape.ts';
import type { Library } from '../content/library.ts';
import { absolute } from '../site/address.ts';
import { edition, official } from '../site/publication.ts';

/** Lets a browser search here from its address field: https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch */
export const openSearch = ({ edition: { shortName } }: Library): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shortName)}</ShortName>
  <LongName>${escapeHtml(edition.name)}</LongName>
  <Description>Søg i ${official.called}: anbefalinger, kapitler, begreber og opfølgning</Description>
  <Language>da</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeHtml(absolute('/ikon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escapeHtml(absolute('/soeg/'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(absolute('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
