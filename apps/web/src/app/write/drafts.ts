// Drafts of forms, kept on the device by account and form.

const PREFIX = 'xianfeng.draft.';
const KEPT_MS = 7 * 24 * 3600_000;
/**
 * Forms of health, of family, of leave from a meeting and of what is held against a person: nothing of
 * them stays on a device (SEC-02).
 */
const NEVER_KEPT = [
  'talents.file',
  'talents.kin',
  'talents.volunteer',
  'talents.move',
  'activities.askLeave',
  'appointments.explain',
  'appointments.object',
  'appointments.raiseObjection',
  'appointments.settle',
  'appointments.withdraw',
  'incumbents.return',
];

/** Fields of other forms in which one writes of a person: the rest of the form is kept without them. */
const WITHOUT: readonly (readonly [form: RegExp, fields: readonly string[]])[] = [
  [/^activities\.record$/, ['reason']],
  [/^appointments\./, ['text', 'conclusion', 'note', 'explanation']],
  [/^teams\.record$/, ['text']],
  [/^incumbents\.confirm$/, ['opinion']],
];

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
  values: unknown,
  version: number | null = null,
  now = Date.now(),
): void {
  if (isNeverKept(form)) return;
  try {
    localStorage.setItem(keyOf(accountId, form), textOf(form, { at: now, values, version }));
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

/** Removes what an earlier version of the product kept and this one does not, whoever began it. */
export function sweepDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    const [, form] = /^xianfeng\.draft\.\d+\.(.*)$/s.exec(key) ?? [];
    if (form === undefined) continue;
    if (isNeverKept(form)) localStorage.removeItem(key);
    else if (isKeptInPart(form)) {
      const draft = parse(localStorage.getItem(key) ?? '');
      if (draft === null) localStorage.removeItem(key);
      else localStorage.setItem(key, textOf(form, draft));
    }
  }
}

/** `talents.file:12.3` is a form of `talents.file`. */
const kindOf = (form: string) => form.split(':')[0] ?? form;
const isNeverKept = (form: string) => NEVER_KEPT.includes(kindOf(form));

/** Whether fields of the form, in which one writes of a person, are left out of its draft. */
export const isKeptInPart = (form: string): boolean => leftOut(form).length > 0;

const leftOut = (form: string): readonly string[] =>
  WITHOUT.flatMap(([kind, fields]) => (kind.test(kindOf(form)) ? fields : []));

function textOf(form: string, draft: Draft): string {
  const without = leftOut(form);
  return JSON.stringify(draft, (key, value: unknown) =>
    without.includes(key) && typeof value === 'string' ? undefined : value,
  );
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
