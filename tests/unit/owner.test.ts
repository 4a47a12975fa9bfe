import { expect, test } from 'vitest';
import { readOwner } from '../../src/site/owner.ts';

test('without settings the edition has no owner, and claims none', () => {
  expect(readOwner({})).toEqual({});
});

test('a contact may be an e-mail address or a web page', () => {
  expect(readOwner({ OWNER_NAME: 'Region X', OWNER_CONTACT: 'web@example.dk' })).toEqual({
    name: 'Region X',
    contact: { href: 'mailto:web@example.dk', text: 'web@example.dk' },
  });
  expect(readOwner({ OWNER_CONTACT: 'https://example.dk/kontakt/' }).contact).toEqual({
    href: 'https://example.dk/kontakt/',
    text: 'example.dk/kontakt',
  });
});

test.each([
  [{ OWNER_CONTACT: 'ring bare' }, 'OWNER_CONTACT'],
  [{ OWNER_CONTACT: 'javascript:alert(1)' }, 'OWNER_CONTACT'],
  [{ ACCESSIBILITY_STATEMENT_URL: 'example.dk' }, 'ACCESSIBILITY_STATEMENT_URL'],
])('%j is refused in Danish, by the name of the setting', (settings, name) => {
  expect(() => readOwner(settings)).toThrow(name);
});
