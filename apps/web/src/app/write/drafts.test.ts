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

test('a form is kept for its account until it is sent', () => {
  keepDraft(1, 'tasks.report:4', 'draft', { text: '已完成' }, 2, 1_000);
  expect(readDraft(1, 'tasks.report:4', 2_000)).toEqual({
    at: 1_000,
    values: { text: '已完成' },
    version: 2,
  });
  expect(readDraft(2, 'tasks.report:4', 2_000)).toBeNull();
  clearDrafts();
  expect(readDraft(1, 'tasks.report:4', 2_000)).toBeNull();
});

test('nothing stays on the device of a form that says so', () => {
  keepDraft(1, 'talents.file:12.3', 'nothing', { health: '健康' });
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a form stays without the texts of fields that it names, however deep they stand', () => {
  const values = {
    marks: { 31: { presence: 'leave', reason: '住院手术' } },
    talks: [{ note: '住院手术' }],
    reason: 7,
  };
  keepDraft(1, 'activities.record:4', { without: ['reason', 'note'] }, values, 2, 1_000);
  expect(JSON.stringify(localStorage)).not.toContain('手术');
  expect(readDraft(1, 'activities.record:4', 2_000)?.values).toEqual({
    marks: { 31: { presence: 'leave' } },
    talks: [{}],
    reason: 7,
  });
});

test('what an earlier version kept there of a person is swept, and the rest stays', () => {
  const draft = JSON.stringify({ at: Date.now(), values: { health: '健康' }, version: 1 });
  for (const form of ['talents.file:12.3', 'activities.record:4', 'tasks.report:4']) {
    localStorage.setItem(`xianfeng.draft.31.${form}`, draft);
  }
  localStorage.setItem('xianfeng.large', '1');
  keepDraft(31, 'tasks.report:4', 'draft', { text: '已完成' });
  sweepDrafts();
  expect(Object.keys(localStorage).sort()).toEqual([
    'xianfeng.kept.31.tasks.report:4',
    'xianfeng.large',
  ]);
});
