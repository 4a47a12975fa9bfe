import { program, launch } from '../../src/lib/browser.ts';

/** Before the tests: which browser decides. Started once here, so that the tests find it unpacked. */
export default async function sayWhichBrowser(): Promise<void> {
  const { path } = await program();
  const browser = await launch();
  console.log(`Browser: Chromium ${browser.version()} (${path})`);
  await browser.close();
}
