/** The part of Trusted Types that is used here (https://www.w3.org/TR/trusted-types/). */
interface Policies {
  createPolicy<T extends Record<string, (text: string) => string | null>>(name: string, rules: T): T;
}
export const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const { base = '/' } = document.documentElement.dataset;
const workers = ['sw.js', 'pagefind/pagefind-worker.js', 'hjaelp/redaktoer/ny/kontrol.js'].map(
  (name) => new URL(base + name, location.href).href,
);

// The pages' policy lets no text become a script's address. Three workers are what there is to start; everything else is refused.
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (workers.includes(new URL(address, location.href).href) ? address : null),
});
