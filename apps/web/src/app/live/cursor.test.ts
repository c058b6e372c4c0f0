// Tests of a tab's place in the event log.
import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.js';
import type { Outcome } from './protocol.js';

const welcome = (outcome: Outcome, seq: number, scope = 'a') => ({ outcome, seq, scope });
const first: Outcome = { kind: 'reset', reason: 'first' };

describe('the place of a tab in the log', () => {
  it('takes each event once, in order', () => {
    const cursor = new Cursor({ seq: 10, scope: 'a' });
    expect([11, 12, 12, 11, 13].filter((seq) => cursor.take({ seq }))).toEqual([11, 12, 13]);
    expect(cursor.position).toEqual({ seq: 13, scope: 'a' });
  });

  it('takes nothing before its first welcome, and reads everything after it', () => {
    const cursor = new Cursor(null);
    expect(cursor.take({ seq: 5 })).toBe(false);
    expect(cursor.welcome(welcome(first, 40))).toBe('refetch');
    expect(cursor.take({ seq: 40 })).toBe(false);
    expect(cursor.take({ seq: 41 })).toBe(true);
  });

  it('needs no reading after a replay, whatever its number', () => {
    const cursor = new Cursor({ seq: 10, scope: 'a' });
    cursor.take({ seq: 14 });
    expect(cursor.welcome(welcome({ kind: 'replayed', count: 3 }, 12))).toBe('nothing');
    expect(cursor.position?.seq).toBe(14);
  });

  it.each(['too_old', 'scope_changed', 'first'] as const)('reads everything after %s', (reason) => {
    const cursor = new Cursor({ seq: 90, scope: 'a' });
    // Also where the log is shorter now: a backup was restored.
    expect(cursor.welcome(welcome({ kind: 'reset', reason }, 60, 'b'))).toBe('refetch');
    expect(cursor.position).toEqual({ seq: 60, scope: 'b' });
    expect(cursor.take({ seq: 61 })).toBe(true);
  });

  it('moves on with the log while it is quiet, never back', () => {
    const cursor = new Cursor({ seq: 10, scope: 'a' });
    cursor.upTo(30);
    cursor.upTo(20);
    expect(cursor.position).toEqual({ seq: 30, scope: 'a' });
  });
});
