/** A day to remember, as a calendar file. All that is in it is what the caller passes: no answer, and no clock of its own. */
export interface Reminder {
  /** The day it is made on. */
  readonly today: Date;
  /** Days from then. */
  readonly days: number;
  readonly title: string;
}

/** `days` after `today`, by the reader's own calendar. */
export const recheckDay = (today: Date, days: number): Date =>
  new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);

/** RFC 5545: one whole day, which is what a date without a time or an end means. */
export function toCalendar({today, days, title}: Reminder): string {
  const stamp = today.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//back-pain-checker//EN',
    'BEGIN:VEVENT',
    `UID:${stamp}-${days}@back-pain-checker`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(recheckDay(today, days))}`,
    `SUMMARY:${escape(title)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines.map(fold).join('\r\n');
}

const date = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('');

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines end after 75 bytes at most. A character of another script has up to four. */
const fold = (line: string): string => {
  const most = /[^\0-\x7f]/.test(line) ? 18 : 74;
  return [...line].map((letter, at) => (at && at % most === 0 ? `\r\n ${letter}` : letter)).join('');
};
