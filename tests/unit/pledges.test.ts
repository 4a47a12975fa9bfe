import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import type { Update } from '../../src/content/library.ts';
import { pledgeCalendar } from '../../src/followup/calendar.ts';
import { pledges } from '../../src/followup/pledges.ts';

const library = readLibrary();
const [given] = library.updates;
const update = (slug: string, one: Partial<Update> = {}): Update => ({
  ...given!,
  slug,
  title: slug,
  expected: true,
  event: { date: '2024-06' },
  stated: { date: '2024-05-07' },
  toldBy: [],
  contradicts: [],
  chapters: [],
  sections: [],
  sameAs: undefined,
  supersededBy: undefined,
  ...one,
});
const state = (updates: Update[], today = '2026-01-01') =>
  new Map(pledges({ ...library, updates }, today).map((pledge) => [pledge.lead.slug, pledge]));

describe('what became of something that was expected', () => {
  test('it is not due until the last day its time can mean is over, and never when it has no time', () => {
    expect(state([update('a')], '2024-06-30').get('a')!.state).toBe('ikke forfalden');
    expect(state([update('a')], '2024-07-01').get('a')!.state).toBe('dato passeret, ingen kilde fortæller');
    expect(state([update('a', { event: undefined })], '2099-01-01').get('a')!.state).toBe('ikke forfalden');
  });

  test('a later source tells, whether it replaces the promise or only speaks of it', () => {
    const told = update('b', { expected: false, stated: { date: '2024-11-08' } });
    for (const tie of [{ toldBy: ['b'] }, { supersededBy: 'b' }]) {
      const { state: found, later } = state([update('a', tie), told]).get('a')!;
      expect([found, later.map(({ slug }) => slug)]).toEqual(['en senere kilde fortæller', ['b']]);
    }
  });

  test('a new time replaces the old, and both are named; the same time again does not', () => {
    const moved = state([
      update('a', { supersededBy: 'b' }),
      update('b', { event: { date: '2025' }, stated: { date: '2024-11-08' } }),
    ]);
    expect(moved.get('a')!.state).toBe('erstattet af ny dato');
    expect(moved.get('b')!.earlier.map(({ slug }) => slug)).toEqual(['a']);
    const again = state([update('a', { toldBy: ['b'] }), update('b', { stated: { date: '2024-11-08' } })]);
    expect(again.get('a')!.state).toBe('en senere kilde fortæller');
  });

  test('the same from two sources is one promise, and they stand by when they were expected', () => {
    const list = pledges(
      {
        ...library,
        updates: [
          update('uden', { event: undefined }),
          update('sent', { event: { date: '2027' } }),
          update('a', { sameAs: 'b' }),
          update('b', { stated: { date: '2024-11-08' } }),
        ],
      },
      '2026-01-01',
    );
    expect(list.map(({ lead, same }) => [lead.slug, same.length])).toEqual([
      ['b', 1],
      ['sent', 0],
      ['uden', 0],
    ]);
  });

  test('every promise of the sources stands once', () => {
    const list = pledges(library, '2026-11-26');
    expect(list.flatMap(({ lead, same }) => [lead, ...same]).filter(({ expected }) => expected)).toHaveLength(
      library.updates.filter(({ expected }) => expected).length,
    );
    for (const { state: found, later } of list)
      expect(later.length > 0).toBe(found === 'en senere kilde fortæller' || found === 'erstattet af ny dato');
  });
});

describe('the calendar', () => {
  const list = pledges(library, '2026-11-26');
  const text = pledgeCalendar(list, library.sources);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('has a day for each promise that has a time: the last one it can mean', () => {
    const dated = list.filter(({ deadline }) => deadline);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(dated.map(({ deadline }) => deadline));
    expect(events.map(({ summary }) => summary)).toEqual(dated.map(({ lead }) => `Ventet: ${lead.title}`));
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('is laid out as RFC 5545 wants: CRLF, lines of at most 75 octets, the properties that must be there', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', lines[2]!]);
    for (const one of calendar.getAllSubcomponents('vevent'))
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'description', 'url'])
        expect(one.getAllProperties(name), name).toHaveLength(1);
    for (const line of lines.filter((one) => one.startsWith('DTSTAMP')))
      expect(line).toMatch(/^DTSTAMP:\d{8}T120000Z$/);
  });

  test('keeps what commas, semicolons and line breaks mean', () => {
    const hard = { ...list[0]!, lead: { ...list[0]!.lead, title: 'Æ; ø, å\\n »b« \n c' } };
    const [event] = new ICAL.Component(ICAL.parse(pledgeCalendar([hard], library.sources))).getAllSubcomponents(
      'vevent',
    );
    expect(event!.getFirstPropertyValue('summary')).toBe('Ventet: Æ; ø, å\\n »b« \n c');
  });
});
