// Drafts of forms, kept on the device by account and form.

const PREFIX = 'xianfeng.kept.';
/** Drafts of an earlier version, which knew by lists of names what may stay: none of them is read. */
const EARLIER = 'xianfeng.draft.';
const KEPT_MS = 7 * 24 * 3600_000;

/**
 * What of a form stays on this device until it is sent; each form says it where it is declared. Nothing
 * stays of passwords, of health, of family and of what is held against a person (SEC-02); of a form that
 * asks for other things too, all stays but the texts of some fields, wherever they stand in it.
 */
export type Keeps = 'draft' | 'nothing' | { readonly without: readonly string[] };

interface Draft {
  at: number;
  values: unknown;
  /** Of the record that the form was filled from; null where it is of no record. */
  version: number | null;
}

/**
 * Unsent form contents, kept on this device under the account and the form's name: a reload, a crash,
 * a lost line or an ended session loses nothing. Signing out on purpose removes them.
 */
function keyOf(accountId: number, form: string): string {
  return `${PREFIX}${accountId}.${form}`;
}

/** The draft of a form; null where there is none or it is too old, in which case it is removed. */
export function readDraft(accountId: number, form: string, now = Date.now()): Draft | null {
  const text = localStorage.getItem(keyOf(accountId, form));
  if (text === null) return null;
  const draft = parse(text);
  if (draft !== null && now - draft.at < KEPT_MS) return draft;
  clearDraft(accountId, form);
  return null;
}

/** Keeps the values of a form; `version` is that of the record when the form was opened. */
export function keepDraft(
  accountId: number,
  form: string,
  keeps: Keeps,
  values: unknown,
  version: number | null = null,
  now = Date.now(),
): void {
  if (keeps === 'nothing') return;
  const without = keeps === 'draft' ? [] : keeps.without;
  const draft: Draft = { at: now, values, version };
  const text = JSON.stringify(draft, (key, value: unknown) =>
    without.includes(key) && typeof value === 'string' ? undefined : value,
  );
  try {
    localStorage.setItem(keyOf(accountId, form), text);
  } catch {
    // The device has no room left: the form itself still holds its content.
  }
}

/** Removes the draft of a form. */
export function clearDraft(accountId: number, form: string): void {
  localStorage.removeItem(keyOf(accountId, form));
}

/** Removes the drafts of everybody from this device. */
export function clearDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
}

/** Removes what an earlier version of the product kept, whoever began it. */
export function sweepDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(EARLIER)) localStorage.removeItem(key);
  }
}

function parse(text: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(text);
    if (typeof draft !== 'object' || draft === null) return null;
    if (!('at' in draft) || typeof draft.at !== 'number' || !('values' in draft)) return null;
    const version = 'version' in draft && typeof draft.version === 'number' ? draft.version : null;
    return { at: draft.at, values: draft.values, version };
  } catch {
    return null;
  }
}
