import { openSite } from './tests/support/browser.ts';
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
const site = await openSite();
const c = await site.browser.newContext({ serviceWorkers: 'block' });
const page = await c.newPage();
const out: string[] = [];
for (let n=1;n<=37;n++){ await page.goto(`${site.url}/anbefaling/${n}/`); const pdf = await page.pdf({ preferCSSPageSize: true }); writeFileSync('/tmp/share-work/p.pdf', pdf);
 const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo',['/tmp/share-work/p.pdf'],{encoding:'utf8'}))![1];
 if (pages!=='1') out.push(`${n}:${pages}`); if (n===16||n===25) writeFileSync(`/tmp/share-work/p${n}.pdf`, pdf); }
console.log('mere end et ark:', out.join(' ')); await c.close(); try { await site.close(); } catch (e) { console.log(String(e).slice(0,300)); }
