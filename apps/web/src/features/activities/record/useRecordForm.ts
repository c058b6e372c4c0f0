// State of the record's form.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { useMemo, useRef, useState } from 'react';
import { useMe } from '../../../app/session/me.js';
import { useSettings } from '../../../app/session/useSettings.js';
import type { BranchFacts } from '../useBranch.js';
import { focusFirst } from './context.js';
import { type Draft, draftOf } from './draft/draft.js';
import { type Base, type FieldErrors, fieldOf, prepare } from './draft/input.js';
import { useDraft } from './draft/useDraft.js';
import type { Line } from './roll/lines.js';
import { useRoll, usualChair } from './roll/useRoll.js';
import { judgeDraft } from './standing/judge.js';
import { isReady, unexplained, unreasoned } from './standing/ready.js';
import { useSave } from './useSave.js';

interface Options {
  branch: BranchFacts;
  recorded: ActivityDetail | null;
  initial: Draft;
  /** The record was passed: what is entered is asked for as its correction. */
  correcting?: boolean;
  /** A record that was not planned has been kept for the first time. */
  onCreated: (id: number) => void;
}

/** A record on the screen: the draft, how it stands before the rules, and its way to the server. */
export function useRecordForm(options: Options) {
  const { branch, recorded, initial, onCreated, correcting = false } = options;
  const { today } = useMe();
  const fresh = `new.${branch.id}.${initial.type}.${initial.groupId ?? ''}`;
  const name = `activities.record:${recorded?.id ?? fresh}${correcting ? '.correction' : ''}`;
  const [reason, setReason] = useState('');
  const state = useDraft(name, recorded?.version ?? 0, initial);
  const { roster, asked, lines } = useRoll(branch.id, state.draft, recorded);
  const chairId = state.draft.chairId ?? usualChair(state.draft, roster.data);
  const draft = useMemo(() => ({ ...state.draft, chairId }), [state.draft, chairId]);
  const [base, setBase] = useState<Base | null>(
    recorded && { id: recorded.id, version: state.restoredFrom ?? recorded.version },
  );
  const settings = useSettings();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refused, setRefused] = useState<'keep' | 'submit' | null>(null);
  const sentLines = useRef<readonly Line[]>([]);
  const standing = useMemo(
    () =>
      asked && roster.data !== undefined
        ? judgeDraft(draft, lines, {
            today,
            hasCommittee: branch.hasCommittee,
            groups: branch.groups,
            recordedOn: enteredInTime(recorded) ? recorded.heldOn : null,
            permitted: roster.data.permitted,
            settings,
          })
        : null,
    [draft, lines, today, branch, recorded, asked, roster.data, settings],
  );
  const ready = useMemo(
    () => isReady(draft, lines, standing, correcting ? reason : null),
    [draft, lines, standing, correcting, reason],
  );
  const andSubmit = useRef(false);
  const saving = useSave(name, {
    onKept: (receipt) => {
      state.sent();
      setBase(receipt);
      if (recorded === null && !andSubmit.current) onCreated(receipt.id);
    },
  });
  const told = saving.problem?.kind === 'told' ? saving.problem.report.fields : undefined;
  const shown = useMemo(() => {
    const fromServer = (told ?? []).map(
      ({ path, message }) =>
        [fieldOf(path.replace(/^record\./, '').split('.'), sentLines.current), message] as const,
    );
    return { ...Object.fromEntries(fromServer), ...errors };
  }, [told, errors]);

  const save = async (submits: boolean) => {
    saving.clear();
    setRefused(null);
    const prepared = prepare(draft, lines, base);
    const found = {
      ...('errors' in prepared ? prepared.errors : {}),
      ...unexplained(draft, standing),
      ...(correcting && unreasoned(reason)),
    };
    setErrors(found);
    if (Object.keys(found).length > 0 || !('input' in prepared)) return focusFirst(found);
    if ((standing?.blocks.length ?? 0) > 0) return setRefused('keep');
    if ((submits || correcting) && (standing?.lacking.length ?? 0) > 0) {
      return setRefused('submit');
    }
    andSubmit.current = submits;
    sentLines.current = lines.filter((line) => line.presence !== null);
    if (correcting) await saving.correct(prepared.input, reason);
    else await saving.save(prepared.input, submits);
  };

  return {
    form: {
      ...{ draft, change: state.change, lines, roster: roster.data },
      ...{ standing, ready, errors: shown },
    },
    roster,
    asked,
    save,
    saving,
    refused,
    /** Why the record is corrected; null where it is entered. */
    reason: correcting ? { value: reason, change: setReason } : null,
    base,
    dirty: state.dirty,
    restored: state.restoredFrom !== null,
    /** Another actor has saved this record since the draft began. */
    overtaken: recorded !== null && base !== null && recorded.version > base.version,
    keepMine: () => recorded && setBase({ id: recorded.id, version: recorded.version }),
    takeTheirs: () => {
      state.restart(recorded === null ? initial : draftOf(recorded));
      setBase(recorded && { id: recorded.id, version: recorded.version });
      setErrors({});
      saving.clear();
    },
  };
}

/** Attendance is there and the record was not late: a correction keeps that day. */
function enteredInTime(recorded: ActivityDetail | null): recorded is ActivityDetail {
  return recorded !== null && recorded.attendance.length > 0 && !recorded.late;
}
