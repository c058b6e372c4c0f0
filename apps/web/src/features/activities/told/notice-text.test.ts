// Tests of the text of a notice: what it asks for depends on whether the meeting is still ahead.
import { expect, test } from 'vitest';
import { noticeText } from './notice-text.js';

const meeting = {
  heldOn: '2026-11-20',
  startsAt: '15:00',
  place: '三楼会议室',
  title: '第四季度党员大会',
  type: 'branch_assembly',
  state: 'notified',
  groupName: null,
  agenda: '',
  organizationShortName: '舜玉社区党支部',
  notices: [],
} as const;

test('nobody is asked to come to a meeting, or for leave, when it is over', () => {
  expect(noticeText(meeting, '2026-11-20').join()).toMatch(/请准时参加.*请假/);
  expect(noticeText(meeting, '2026-11-21').join()).not.toMatch(/请准时|请假/);
  const recorded = { ...meeting, state: 'pending_minutes' } as const;
  expect(noticeText(recorded, '2026-11-20').join()).not.toMatch(/请准时|请假/);
});
