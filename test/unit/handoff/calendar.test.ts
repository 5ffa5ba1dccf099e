import {expect} from '@open-wc/testing';
import {recheckDay, toCalendar} from '../../../src/handoff/calendar.js';

const today = new Date(2026, 0, 28, 23, 30);

describe('recheckDay', () => {
  const cases: [string, Date, number, [number, number, number]][] = [
    ['goes into the next month', today, 7, [2026, 1, 4]],
    ['goes into the next year', new Date(2026, 11, 31), 1, [2027, 0, 1]],
    ['is not shifted by daylight saving time', new Date(2026, 2, 28, 12), 2, [2026, 2, 30]],
  ];
  for (const [name, from, days, [year, month, date]] of cases) {
    it(name, () => {
      const day = recheckDay(from, days);
      expect([day.getFullYear(), day.getMonth(), day.getDate()]).to.deep.equal([year, month, date]);
    });
  }
});

describe('toCalendar', () => {
  const text = toCalendar({today, days: 7, title: 'Reminder; gently, please'});

  it('is one whole-day event, a week from the day it was made', () => {
    expect(text).to.contain('\r\nDTSTART;VALUE=DATE:20260204\r\n').and.to.not.contain('DTEND');
    expect(text.match(/BEGIN:VEVENT/g)).to.have.lengthOf(1);
  });

  it('is private, has an alarm in the morning, and names neither the checker nor the body', () => {
    expect(text).to.contain('\r\nCLASS:PRIVATE\r\n').and.to.contain('BEGIN:VALARM\r\nACTION:DISPLAY\r\n');
    expect(text).to.contain('\r\nTRIGGER:PT9H\r\nEND:VALARM\r\n');
    expect(text).to.not.match(/back|pain|check/i);
  });

  it('ends every line with CRLF, and none is longer than 75 bytes', () => {
    const long = toCalendar({today, days: 1, title: 'ظهري '.repeat(30)});
    for (const line of (text + long).split('\r\n')) {
      expect(line).not.to.contain('\n');
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    }
  });

  it('a long title is unchanged when its lines are unfolded', () => {
    const title = 'Rückencheck '.repeat(12).trim();
    expect(toCalendar({today, days: 1, title}).replaceAll('\r\n ', '')).to.contain(`SUMMARY:${title}\r\n`);
  });

  it('escapes characters that would end a value', () => {
    expect(text.replaceAll('\r\n ', '')).to.contain('SUMMARY:Reminder\\; gently\\, please\r\n');
    expect(toCalendar({today, days: 1, title: 'a\nBEGIN:VEVENT'})).to.contain('a\\nBEGIN:VEVENT');
  });

  it('is the same for the same day', () => {
    expect(toCalendar({today, days: 7, title: 'x'})).to.equal(toCalendar({today, days: 7, title: 'x'}));
  });
});
