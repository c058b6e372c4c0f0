// Tests of admission (DEV-12 to DEV-17).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  assemblyDueOn,
  judgeAdmissionMeeting,
  judgeCommitteeTalk,
  judgeDeparture,
  judgeExamination,
  judgeMembershipForm,
  judgePreview,
} from './admission.js';

const day = '2026-06-20';

describe('admission (DEV-12 to DEV-17)', () => {
  it.each([
    [null, true, ['block DEV-12 examinedOn']],
    ['2026-06-21', true, ['block DEV-12 examinedOn']],
    [day, true, []],
    [day, false, ['block DEV-12 examined']],
  ])('examined on %s, passed %s', (examinedOn, passed, expected) => {
    expect(verdict(judgeExamination({ examinedOn, passed }, day))).toEqual(expected);
  });

  it.each([
    [null, day, []],
    ['2026-09-21', day, []],
    ['2026-09-20', day, ['confirm DEV-13 leavesOn']],
    ['2026-06-01', '2026-05-17', ['warn DEV-13 leavesOn']],
    ['2026-08-18', '2026-05-17', []],
  ])('leaves on %s, judged on %s', (leavesOn, date, expected) => {
    expect(verdict(judgeDeparture(leavesOn, date))).toEqual(expected);
  });

  it.each([
    [null, true, ['block DEV-13 previewedOn']],
    ['2026-06-21', true, ['block DEV-13 previewedOn']],
    [day, true, []],
    [day, false, ['block DEV-13 passed']],
  ])('previewed on %s, passed %s', (previewedOn, passed, expected) => {
    expect(verdict(judgePreview({ previewedOn, passed }, day))).toEqual(expected);
  });

  const form = { serialNumber: '370103-0001', issuedOn: '2026-06-10', previewedOn: '2026-06-10' };

  it.each([
    ['in order', {}, []],
    ['without a number', { serialNumber: ' ' }, ['block DEV-14 serialNumber']],
    ['not issued', { issuedOn: null }, ['block DEV-14 issuedOn']],
    ['issued before the preview', { issuedOn: '2026-06-09' }, ['block DEV-14 issuedOn']],
    ['issued without a preview', { previewedOn: null }, ['block DEV-14 previewedOn']],
  ])('form %s', (_, change, expected) => {
    expect(verdict(judgeMembershipForm({ ...form, ...change }, day))).toEqual(expected);
  });

  const meeting = {
    previewedOn: '2026-05-31',
    heldOn: '2026-06-30',
    anonymous: true,
    oneByOne: true,
  };

  it.each([
    ['on the last day', {}, []],
    ['a day late', { heldOn: '2026-07-01' }, ['block DEV-15 heldOn']],
    ['on the day of the preview', { heldOn: '2026-05-31' }, []],
    ['before the preview', { heldOn: '2026-05-30' }, ['block DEV-15 heldOn']],
    ['by show of hands', { anonymous: false }, ['block DEV-15 anonymous']],
    ['several at once', { oneByOne: false }, ['block DEV-15 oneByOne']],
  ])('meeting %s', (_, change, expected) => {
    expect(verdict(judgeAdmissionMeeting({ ...meeting, ...change }))).toEqual(expected);
    expect(assemblyDueOn('2026-05-31')).toBe('2026-06-30');
  });

  it('lets the district override a meeting that is late, and nothing else', () => {
    const late = judgeAdmissionMeeting({ ...meeting, heldOn: '2026-07-01', anonymous: false });
    expect(late.findings.map((f) => [f.change?.fact, f.overridable])).toEqual([
      ['anonymous', false],
      ['heldOn', true],
    ]);
  });

  it.each([
    ['2026-06-20', 'organizer', []],
    ['2026-06-10', 'committee_member', []],
    ['2026-06-09', 'organizer', ['block DEV-17 talkedOn']],
    ['2026-06-21', 'organizer', ['block DEV-17 talkedOn']],
    ['2026-06-15', null, ['block DEV-17 by']],
    [null, 'organizer', ['block DEV-17 talkedOn']],
  ] as const)('talk on %s by %s', (talkedOn, by, expected) => {
    expect(verdict(judgeCommitteeTalk({ talkedOn, by }, '2026-06-10', day))).toEqual(expected);
  });
});
