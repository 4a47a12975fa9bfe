import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseMdx } from '../src/model/mdx.ts';
import { compare } from '../src/fidelity/compare.ts';
import { readChapter, type RecommendationText } from '../src/fidelity/edition.ts';
import { applyLedger } from '../src/fidelity/ledger.ts';
import { readLedger } from '../src/fidelity/ledger-file.ts';
import { tokenize } from '../src/fidelity/stream.ts';

const only = process.argv.slice(2);
const sourceFile = 'content/original/fagligt-oplaeg.txt';
const { parts } = applyLedger(readFileSync(sourceFile, 'utf8'), readLedger('content/original/regnskab'), sourceFile);
const recommendations = new Map<number, RecommendationText>();
for (const name of readdirSync('content/anbefalinger').filter((n) => n.endsWith('.mdx'))) {
  const file = join('content/anbefalinger', name);
  const mdx = parseMdx(file, readFileSync(file, 'utf8'));
  const data = parse(mdx.yaml);
  recommendations.set(data.number, { file, ...data, shortTitle: data.shortTitle ?? data.title, priority: data.priority === true, tree: mdx.tree });
}
let bad = 0, sw = 0, sf = 0, ew = 0, ef = 0;
for (const name of readdirSync('content/kapitler').filter((n) => n.endsWith('.mdx')).sort()) {
  const part = name.slice(0, 2);
  if (only.length && !only.includes(part)) continue;
  const file = join('content/kapitler', name);
  const mdx = parseMdx(file, readFileSync(file, 'utf8'));
  const data = parse(mdx.yaml);
  const result = compare(tokenize(parts.get(part) ?? []), tokenize(readChapter({ file, heading: data.heading, tree: mdx.tree }, recommendations)));
  sw += result.sourceWords; sf += result.sourceFound; ew += result.editionWords; ef += result.editionFound;
  console.log(`${name}: kilde ${((100 * result.sourceFound) / result.sourceWords).toFixed(2)} %  udgave ${((100 * result.editionFound) / result.editionWords).toFixed(2)} %  afvigelser ${result.departures.length}`);
  for (const d of result.departures.slice(0, only.length ? 80 : 0)) {
    console.log(`  ${d.kind}  kilde:${d.sourcePlace?.line}  ${d.editionPlace?.file}:${d.editionPlace?.line}\n    kilde:  ${d.source.slice(0, 300)}\n    udgave: ${d.edition.slice(0, 300)}`);
  }
  bad += result.departures.length;
}
console.log(`i alt: kilde ${((100 * sf) / sw).toFixed(2)} %  udgave ${((100 * ef) / ew).toFixed(2)} %`);
if(only.length===0)console.log("(giv fx 06 som argument for at se afvigelserne i kapitel 6)");process.exitCode = bad ? 1 : 0;
