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
