// Whether a record may be sent in: the one answer for the panel beside the form and for the buttons.
import type { Draft } from '../draft/draft.js';
import { type FieldErrors, prepare } from '../draft/input.js';
import type { Line } from '../roll/lines.js';
import type { Standing } from './judge.js';

/** What a rule asks to be explained, and is not yet. */
export function unexplained(draft: Draft, standing: Standing | null): FieldErrors {
  return {
    ...(standing?.late && draft.lateReason.trim() === '' && { lateReason: '请填写补录原因' }),
    ...((standing?.warnings.length ?? 0) > 0 &&
      draft.explanation.trim() === '' && { explanation: '请填写说明' }),
  };
}

/** Why a correction is asked for: a few signs are no reason. */
export function unreasoned(reason: string): FieldErrors {
  return reason.trim().length < 4 ? { reason: '请写明更正原因，至少四个字' } : {};
}

/** Nothing is left to fill in, to put right or to explain. */
export function isReady(
  draft: Draft,
  lines: readonly Line[],
  standing: Standing | null,
  reason: string | null,
): boolean {
  if (standing === null || standing.blocks.length > 0 || standing.lacking.length > 0) return false;
  const open = {
    ...unexplained(draft, standing),
    ...(reason !== null && unreasoned(reason)),
  };
  return Object.keys(open).length === 0 && 'input' in prepare(draft, lines, null);
}
