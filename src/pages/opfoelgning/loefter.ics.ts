import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { builtOn } from '../../followup/built-on.ts';
import { pledgeCalendar } from '../../followup/calendar.ts';
import { pledges } from '../../followup/pledges.ts';

/** What sources said would happen, as a calendar. */
export const GET: APIRoute = () =>
  new Response(pledgeCalendar(pledges(library(), builtOn()), library().sources), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
