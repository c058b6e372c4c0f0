// The draft in hand and its copy on the device.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useMe } from '../../../../app/session/me.js';
import { clearDraft, keepDraft, readDraft } from '../../../../app/write/drafts.js';
import { type Change, changed } from './change.js';
import { type Draft, type KeptDraft, keptDraft, withReasons } from './draft.js';

/** Writing to the device on every key would make old phones stutter. */
const KEEP_AFTER_MS = 300;

/** Why members were away may speak of health. */
const keeps = { without: ['reason'] };

/** The draft in hand, and where it came from. */
export interface DraftState {
  draft: Draft;
  change: (change: Change) => void;
  /** The version of the record that an unsent draft, found on this device, began from; null for none. */
  restoredFrom: number | null;
  /** Whether something is on the screen that the server does not have. */
  dirty: boolean;
  /** Throws away what was not sent and begins from `draft`. */
  restart: (draft: Draft) => void;
  /** It has been sent: nothing needs to be kept any more. */
  sent: () => void;
}

/**
 * The record being entered, kept on the device from the first touch until it is sent: a bad line, a
 * reload, an empty battery or an ended session loses nothing but why members were away.
 *
 * @param name names the draft, one for each record
 * @param version of the record that the form begins from, 0 for a new one
 */
export function useDraft(name: string, version: number, initial: Draft): DraftState {
  const { accountId } = useMe();
  const [kept] = useState(() => readKept(accountId, name));
  const [draft, dispatch] = useReducer(
    changed,
    kept === null ? initial : withReasons(kept.draft, initial),
  );
  const [dirty, setDirty] = useState(kept !== null);
  const [restoredFrom, setRestoredFrom] = useState(kept?.version ?? null);
  const waiting = useRef<KeptDraft | null>(null);
  const from = useRef(kept?.version ?? version);
  const latest = useRef(version);
  latest.current = version;

  const flush = useCallback(() => {
    if (waiting.current !== null) keepDraft(accountId, name, keeps, waiting.current);
    waiting.current = null;
  }, [accountId, name]);

  const drop = useCallback(() => {
    waiting.current = null;
    clearDraft(accountId, name);
    from.current = latest.current;
    setDirty(false);
    setRestoredFrom(null);
  }, [accountId, name]);

  useEffect(() => {
    if (!dirty) return;
    waiting.current = { version: from.current, draft };
    const timer = setTimeout(flush, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, dirty, flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const change = useCallback((one: Change) => {
    setDirty(true);
    dispatch(one);
  }, []);
  const restart = useCallback(
    (next: Draft) => {
      drop();
      dispatch({ kind: 'replace', draft: next });
    },
    [drop],
  );
  return { draft, change, restoredFrom, dirty, restart, sent: drop };
}

/** A draft of an older build of the app, or half a text, is no draft. */
function readKept(accountId: number, name: string): KeptDraft | null {
  const read = keptDraft.safeParse(readDraft(accountId, name)?.values ?? null);
  return read.success ? read.data : null;
}
