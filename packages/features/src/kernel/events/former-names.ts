/**
 * Earlier names of events and their subjects, as they still stand in the log: the log on disk is
 * never rewritten. Everything that reads it asks here, through the registry.
 */

/** Types of events: the former name, and the name of today. */
const formerTypes: Readonly<Record<string, string>> = {
  session_started: 'session.started',
  session_ended: 'session.ended',
  reauthenticated: 'session.reauthenticated',
  password_changed: 'account.password_changed',
  sign_in_failed: 'account.sign_in_failed',
  account_locked: 'account.locked',
  account_opened: 'account.opened',
  account_activated: 'account.activated',
  account_disabled: 'account.disabled',
  account_enabled: 'account.enabled',
  membership_changed: 'account.membership_changed',
  access_refused: 'account.access_refused',
  activation_failed: 'activation.failed',
  code_issued: 'activation.issued',
  assignment_granted: 'assignment.granted',
  assignment_revoked: 'assignment.revoked',
  'economy.entered': 'income.entered',
  'economy.submitted': 'income.submitted',
  'economy.passed': 'income.passed',
  'economy.returned': 'income.returned',
  'economy.corrected': 'income.corrected',
  'economy.imported': 'income_table.imported',
  'economy.locked': 'income_year.locked',
  'economy.published': 'publication.recorded',
  'economy.planSaved': 'plan.saved',
  'economy.projectSaved': 'project.saved',
  'economy.decided': 'decision.recorded',
  'talent.forgotten': 'talent_pool.purged',
  'incumbents.submitted': 'service_batch.submitted',
  'incumbents.confirmed': 'service_batch.confirmed',
  'incumbents.returned': 'service_batch.returned',
  'incumbents.withdrawn': 'service_batch.withdrawn',
  'review.departments_chosen': 'review_departments.chosen',
};

/** Kinds of subjects: the former name, and the name of today. */
const formerKinds: Readonly<Record<string, string>> = {
  economyYear: 'income_year',
};

// Names come from people too, and an object has members of its own, e.g. 'constructor'.
const todayOf = new Map(Object.entries(formerTypes));
const kindsToday = new Map(Object.entries(formerKinds));

/** What a type of event is called today, by a name that stands in the log. */
export const typeToday = (type: string): string => todayOf.get(type) ?? type;

/** What a kind of subject is called today, by a name that stands in the log. */
export const kindToday = (kind: string): string => kindsToday.get(kind) ?? kind;

/** Every name under which events of a type stand in the log. */
export const namesInLog = (type: string): readonly string[] => [
  type,
  ...[...todayOf].filter(([, today]) => today === type).map(([former]) => former),
];

/** Every former name, and the name that it has today. */
export const renamed = { types: formerTypes, kinds: formerKinds } as const;
