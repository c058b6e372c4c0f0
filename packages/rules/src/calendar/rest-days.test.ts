// Tests of a year's notice as a district enters it (CAL-05).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { noticesWith } from './holiday-notices.js';
import { judgeNoticeChange, readRestDays } from './rest-days.js';
import {
  addWorkingDays,
  dayType,
  isCountedProvisionally,
  publicNoticePeriod,
} from './working-days.js';

const off = ['2027-01-01', '2027-05-01', '2027-10-01'];
const sound = { year: 2027, off, work: ['2027-01-03'], role: 'security_admin' } as const;
const today = '2026-12-20';

describe('a table of rest days (CAL-05)', () => {
  it('is read in the usual writings, and says what it did not understand', () => {
    const text = [
      '日期,类型',
      '2027-01-01,休',
      '2027/1/2,放假',
      '"1月3日","班"',
      '２０２７．２．６，上班',
      '2027-02-30,休',
      '2027-03-01',
    ].join('\r\n');
    expect(readRestDays(text, 2027)).toEqual({
      off: ['2027-01-01', '2027-01-02'],
      work: ['2027-01-03', '2027-02-06'],
      unread: ['2027-02-30,休', '2027-03-01'],
    });
  });

  it.each([
    ['sound', {}, []],
    ['another role', { role: 'system_admin' }, ['block CAL-05 role']],
    [
      'the year before',
      { year: 2025 },
      ['block CAL-05 year', 'block CAL-05 off', 'block CAL-05 work', 'block CAL-05 off'],
    ],
    ['without New Year', { off: off.slice(1) }, ['block CAL-05 off']],
    ['a day of another year', { off: [...off, '2028-01-01'] }, ['block CAL-05 off']],
    ['the last days of December before', { off: [...off, '2026-12-31'] }, []],
    ['a day twice', { off: [...off, '2027-01-03'] }, ['block CAL-05 work']],
    ['a workday as worked', { work: ['2027-01-04'] }, ['block CAL-05 work']],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgeNoticeChange({ ...sound, ...change }, today)).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('counts over New Year, provisionally until it is there', () => {
    const notice = { publishedOn: '2026-12-25', workingDays: 5 };
    expect(publicNoticePeriod(notice)).toEqual({
      ...{ lastDay: '2027-01-01', nextStepFrom: '2027-01-02', provisional: true },
    });
    const loaded = noticesWith([sound]);
    expect(publicNoticePeriod(notice, loaded)).toEqual({
      ...{ lastDay: '2027-01-03', nextStepFrom: '2027-01-04', provisional: false },
    });
    expect(isCountedProvisionally('2026-12-25', '2027-01-01')).toBe(true);
    expect(isCountedProvisionally('2026-12-25', '2027-01-03', loaded)).toBe(false);
    expect(isCountedProvisionally('2026-12-20', '2026-12-27')).toBe(false);
  });

  it('moves the last days of December before it', () => {
    const loaded = noticesWith([{ ...sound, off: [...off, '2026-12-31'], work: ['2026-12-27'] }]);
    expect(dayType('2026-12-31', loaded).working).toBe(false);
    expect(dayType('2026-12-27', loaded).working).toBe(true);
    expect(addWorkingDays('2026-12-30', 1, loaded).date).toBe('2027-01-04');
  });
});
