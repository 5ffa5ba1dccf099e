/** A day to remember, as a calendar file. Others may see the calendar: nothing in it names the checker or a part of the body. */
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

/** RFC 5545: one whole day, which is what a date without a time or an end means. It is private, does not show as busy, and there is an alarm at 9 in the morning. */
export function toCalendar({today, days, title}: Reminder): string {
  const stamp = today.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:${stamp}-${days}@reminder.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(recheckDay(today, days))}`,
    `SUMMARY:${escape(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
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
