import { expect, test } from 'vitest';
import { securityFile } from '../../src/hosting/security.ts';

const now = new Date('2026-01-01T00:00:00Z');
const file = (SECURITY_CONTACT: string, SECURITY_EXPIRES?: string) =>
  securityFile({ SECURITY_CONTACT, ...(SECURITY_EXPIRES ? { SECURITY_EXPIRES } : {}) }, now);

test('without a contact there is no security.txt', () => {
  expect(securityFile({}, now)).toBeUndefined();
});

test('with a contact and a day security.txt has the two fields RFC 9116 requires', () => {
  expect(file('https://eksempel.dk/sikkerhed/', '2026-12-31')).toMatch(
    /^Contact: https:\/\/eksempel\.dk\/sikkerhed\/\nExpires: 2026-12-31T00:00:00\.000Z\n/,
  );
});

test.each([
  ['a contact without mailto:', 'sikkerhed@eksempel.dk', '2026-12-31', 'mailto:'],
  ['a contact on two lines', 'mailto:a@b.dk\nContact: mailto:c@d.dk', '2026-12-31', 'mailto:'],
  ['no last day', 'mailto:a@b.dk', undefined, '2027-01-31'],
  ['a day that does not exist', 'mailto:a@b.dk', '2026-13-40', '2027-01-31'],
  ['a day that is past', 'mailto:a@b.dk', '2025-12-31', 'forbi'],
])('%s is refused with a sentence', (_what, contact, expires, told) => {
  expect(() => file(contact, expires)).toThrow(told);
});
