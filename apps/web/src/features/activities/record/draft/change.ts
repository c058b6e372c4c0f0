// Changes of a record's draft.
import type { Presence } from '@xianfeng/features/activities/schema';
import { type Draft, type DraftMotion, emptyMotion } from './draft.js';

/** What a user can do to a record on the screen. */
export type Change =
  | { kind: 'set'; fields: Partial<Omit<Draft, 'marks' | 'motions'>> }
  | { kind: 'mark'; memberId: number; presence: Presence; reason: string }
  | { kind: 'markAll'; memberIds: readonly number[]; presence: Presence }
  | { kind: 'clearMarks' }
  | { kind: 'talk'; memberIds: readonly number[] }
  | { kind: 'addMotion'; key: string }
  | { kind: 'motion'; key: string; fields: Partial<DraftMotion> }
  | { kind: 'removeMotion'; key: string }
  | { kind: 'replace'; draft: Draft };

/** The draft after a change; the one before is left as it was. */
export function changed(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'set':
      return { ...draft, ...change.fields };
    case 'mark': {
      const { memberId, presence, reason } = change;
      return { ...draft, marks: { ...draft.marks, [memberId]: { presence, reason } } };
    }
    case 'markAll': {
      const { presence } = change;
      const added = change.memberIds.map((id) => [id, { presence, reason: '' }] as const);
      return { ...draft, marks: { ...draft.marks, ...Object.fromEntries(added) } };
    }
    case 'clearMarks':
      return { ...draft, marks: {} };
    case 'talk': {
      const two = change.memberIds.map(
        (id) => [id, { presence: 'present' as const, reason: '' }] as const,
      );
      return { ...draft, marks: Object.fromEntries(two) };
    }
    case 'addMotion':
      return { ...draft, motions: [...draft.motions, emptyMotion(change.key)] };
    case 'motion': {
      const { key, fields } = change;
      const motions = draft.motions.map((one) => (one.key === key ? { ...one, ...fields } : one));
      return { ...draft, motions };
    }
    case 'removeMotion':
      return { ...draft, motions: draft.motions.filter((one) => one.key !== change.key) };
    case 'replace':
      return change.draft;
  }
}
