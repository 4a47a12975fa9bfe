import ICAL from 'ical.js';
import { absolute, pledgesPath, updatePath } from '../site/address.ts';
import { days, describeDate } from '../site/date.ts';
import { edition } from '../site/publication.ts';
import type { SourceDocument } from '../content/library.ts';
import type { Pledge } from './pledges.ts';

/** RFC 5545, 3.1: 75 octets with the space that a folded line begins with, which the library does not count. */
ICAL.foldLength = 74;

/**
 * Promises as an iCalendar file (RFC 5545): each on the last day that its time can mean. Those without a time have no day.
 * An event's id is the address of its update, and it changes only when the update does.
 */
export function pledgeCalendar(list: Pledge[], sources: Map<string, SourceDocument>): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//${edition.name}//Løfter med dato//DA`);
  calendar.addPropertyWithValue('x-wr-calname', `Løfter med dato – ${edition.name}`);
  for (const { lead, deadline, state } of list) {
    if (!deadline) continue;
    const source = sources.get(lead.source)!;
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', absolute(updatePath(lead.slug)));
    event.addPropertyWithValue(
      'dtstamp',
      ICAL.Time.fromDateTimeString(`${lead.added ?? days(lead.stated.date)[0]}T12:00:00Z`),
    );
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(deadline));
    event.addPropertyWithValue('summary', `Ventet: ${lead.title}`);
    event.addPropertyWithValue(
      'description',
      `Ventet: ${describeDate(lead.event!)}. Sagt ${describeDate(lead.stated)} i ${source.title}, ${lead.place}. Hvad vi ved: ${state}. Se ${absolute(pledgesPath)}`,
    );
    event.addPropertyWithValue('url', absolute(updatePath(lead.slug)));
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
