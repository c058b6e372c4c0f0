// Judgements: findings with severity, citation, facts and what would change them.

import type { CivilDate } from '../civil-date.js';
import { type Citation, cite, citeSetting } from './citation.js';
import type { Rule, RuleSource } from './rule.js';

/** block: must not go on. warn: may go on with an explanation (填写说明). info: worth knowing. */
export type Severity = 'block' | 'warn' | 'info';

/** A value that a rule looked at; plain JSON. */
export type FactValue = string | number | boolean | null | readonly string[] | readonly number[];

/** What the rule looked at, by name. Plain JSON, so that a screen or a log can keep it. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Which fact would change the finding, and what the reader can do about it (Chinese). */
export interface Change {
  readonly fact: string;
  readonly hint: string;
}

/** One thing that a rule has to say about the case in hand. */
export interface Finding {
  /** Id in the rule book, such as `MEET-09`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One Chinese sentence: what is so, and why. */
  readonly message: string;
  readonly citation: Citation;
  readonly facts: Facts;
  /** Present on every block. */
  readonly change: Change | null;
  /** 待人工确认: the sources differ or are silent, so a person has to decide. */
  readonly needsConfirmation: boolean;
  /** GEN-06: may the district's organization department override this block, with reason and document? */
  readonly overridable: boolean;
}

/** What a judgement comes to, from the mildest to the gravest. */
export type Outcome = 'ok' | 'warn' | 'needs_confirmation' | 'block';

/** What a rule function answers. Findings are in a fixed order whatever the order of the facts. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Each outcome in words. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  ok: '符合规定',
  warn: '需填写说明',
  needs_confirmation: '待人工确认',
  block: '不符合规定',
};

interface Details {
  readonly facts?: Facts;
  /**
   * Key of the district setting that supplied the number, or the rule's id where the whole of that part
   * is the district's; it is then cited in place of a regulation.
   */
  readonly setting?: string;
  /** Where this part of the rule stands in another regulation than the rule's own. */
  readonly source?: RuleSource;
}

function finding(
  rule: Rule,
  date: CivilDate,
  severity: Severity,
  message: string,
  details: Details,
): Finding {
  return {
    rule: rule.id,
    severity,
    message,
    citation: citationOf(rule, date, details),
    facts: details.facts ?? {},
    change: null,
    needsConfirmation: false,
    overridable: false,
  };
}

function citationOf(rule: Rule, date: CivilDate, details: Details): Citation {
  if (details.setting !== undefined) return citeSetting(details.setting);
  return cite(details.source === undefined ? rule : { source: details.source }, date);
}

/** A finding that forbids the step on `date`; `change` says which fact would lift it. */
export function block(
  rule: Rule,
  date: CivilDate,
  message: string,
  change: Change,
  details: Details = {},
): Finding {
  return {
    ...finding(rule, date, 'block', message, details),
    change,
    overridable: rule.overridable ?? false,
  };
}

/** A finding that lets the step go on, with an explanation. */
export function warn(
  rule: Rule,
  date: CivilDate,
  message: string,
  details: Details & { readonly change?: Change } = {},
): Finding {
  return { ...finding(rule, date, 'warn', message, details), change: details.change ?? null };
}

/** A finding that only tells. */
export function info(rule: Rule, date: CivilDate, message: string, details: Details = {}): Finding {
  return finding(rule, date, 'info', message, details);
}

/** A finding that leaves the decision to a person, because the sources differ or are silent. */
export function confirm(
  rule: Rule,
  date: CivilDate,
  message: string,
  change: Change,
  details: Details = {},
): Finding {
  return { ...finding(rule, date, 'warn', message, details), change, needsConfirmation: true };
}

/** The fact by which a finding says that it rests on what another organization keeps; else nothing. */
export const elsewhere = ({ keptElsewhere }: { readonly keptElsewhere?: boolean }): Facts =>
  keptElsewhere === true ? { keptElsewhere } : {};

const severityOrder: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

function inOrder(a: Finding, b: Finding): number {
  const bySeverity = severityOrder[a.severity] - severityOrder[b.severity];
  if (bySeverity !== 0) return bySeverity;
  const left = orderKey(a);
  const right = orderKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Findings of one wording differ in what they looked at, as two sanctions of one kind do. */
function orderKey({ rule, message, change, facts }: Finding): string {
  return `${rule} ${message} ${JSON.stringify([change, facts])}`;
}

/** Gathers findings into a judgement: the gravest decides, and the order never depends on the input's. */
export function judge(findings: readonly Finding[]): Judgement {
  const sorted = [...findings].sort(inOrder);
  const outcome: Outcome = sorted.some((f) => f.severity === 'block')
    ? 'block'
    : sorted.some((f) => f.needsConfirmation)
      ? 'needs_confirmation'
      : sorted.some((f) => f.severity === 'warn')
        ? 'warn'
        : 'ok';
  return { outcome, findings: sorted };
}

/**
 * The same findings with each changing fact named as the caller knows it: `yes` of a ballot is
 * `admission.ballot.yes` of a case.
 *
 * @param names the caller's name of a fact, or a prefix for all of them
 */
export function placed(
  findings: readonly Finding[],
  names: string | Readonly<Record<string, string>>,
): Finding[] {
  const nameOf = (fact: string) =>
    typeof names === 'string' ? `${names}.${fact}` : (names[fact] ?? fact);
  return findings.map((finding) => {
    const { change } = finding;
    return change === null
      ? finding
      : { ...finding, change: { ...change, fact: nameOf(change.fact) } };
  });
}

/** One judgement out of several. */
export function merge(...judgements: readonly Judgement[]): Judgement {
  return judge(judgements.flatMap((j) => j.findings));
}
