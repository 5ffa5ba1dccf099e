/**
 * A day in words. One from the pack has no time zone: read and written in UTC, it stays that day.
 * Where the browser has no words for dates, they are plain: nobody loses a result over a date.
 */
export function day(locale: string, date: Date, timeZone?: 'UTC'): string {
  try {
    return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone}).format(date);
  } catch {
    return timeZone ? date.toISOString().slice(0, 10) : date.toDateString();
  }
}
