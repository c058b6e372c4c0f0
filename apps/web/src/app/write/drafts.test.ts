// Tests of drafts: which forms leave something on the device, and which never do.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDrafts, keepDraft, readDraft, sweepDrafts } from './drafts.js';

/** As a browser has it: what is kept are its own keys, its methods are not. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.keys(this).includes(key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
}

const before = globalThis.localStorage;
beforeEach(() => void vi.stubGlobal('localStorage', storage()));
afterEach(() => void vi.stubGlobal('localStorage', before));

const SENSITIVE = [
  'talents.file:12.3',
  'talents.kin:12',
  'talents.volunteer',
  'activities.askLeave:7',
  'talents.move:12.reject',
  'appointments.explain:3',
  'appointments.settle:3',
  'incumbents.return:2',
];

/** Forms that are kept without what one writes there of a person. */
const IN_PART: readonly (readonly [form: string, values: object])[] = [
  ['activities.record:4', { marks: { 31: { presence: 'leave', reason: '住院手术' } } }],
  ['appointments.finishInspection.pass:4', { talks: [{ note: '住院手术' }], conclusion: '手术' }],
  ['appointments.leave:4', { reason: 'resigned', text: '住院手术' }],
  ['teams.record:8.audit', { number: '1号', text: '住院手术' }],
];

test('a form is kept for its account until it is sent', () => {
  keepDraft(1, 'tasks.report:4', { text: '已完成' }, 2, 1_000);
  expect(readDraft(1, 'tasks.report:4', 2_000)).toEqual({
    at: 1_000,
    values: { text: '已完成' },
    version: 2,
  });
  expect(readDraft(2, 'tasks.report:4', 2_000)).toBeNull();
  clearDrafts();
  expect(readDraft(1, 'tasks.report:4', 2_000)).toBeNull();
});

test.each(SENSITIVE)('nothing of %s stays on the device', (form) => {
  keepDraft(1, form, { health: '健康' });
  expect(Object.keys(localStorage)).toEqual([]);
});

test('what an earlier version kept of health and family is swept, and nothing else', () => {
  const draft = JSON.stringify({ at: Date.now(), values: { health: '健康' }, version: 1 });
  for (const form of SENSITIVE) localStorage.setItem(`xianfeng.draft.31.${form}`, draft);
  localStorage.setItem('xianfeng.draft.31.tasks.report:4', draft);
  localStorage.setItem('xianfeng.draft.31.talents.filed:4', draft);
  localStorage.setItem('xianfeng.large', '1');
  sweepDrafts();
  expect(Object.keys(localStorage).sort()).toEqual([
    'xianfeng.draft.31.talents.filed:4',
    'xianfeng.draft.31.tasks.report:4',
    'xianfeng.large',
  ]);
});

test.each(IN_PART)('%s stays without what is written there of a person', (form, values) => {
  keepDraft(1, form, values, 2, 1_000);
  expect(readDraft(1, form, 2_000)).not.toBeNull();
  expect(JSON.stringify(localStorage)).not.toContain('手术');
});

test('what an earlier version kept there of a person is swept, and the rest stays', () => {
  for (const [form, values] of IN_PART) {
    const draft = JSON.stringify({ at: Date.now(), values, version: 1 });
    localStorage.setItem(`xianfeng.draft.31.${form}`, draft);
  }
  sweepDrafts();
  expect(JSON.stringify(localStorage)).not.toContain('手术');
  expect(readDraft(31, 'activities.record:4')).toMatchObject({
    values: { marks: { 31: { presence: 'leave' } } },
    version: 1,
  });
});
