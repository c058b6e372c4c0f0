// Judgements in short text, for tests.
import { expect } from 'vitest';
import type { Finding, Judgement } from '../law/judgement.js';

/**
 * A judgement in short, one line for each finding: `block MEET-09 present` is severity, rule and the
 * fact that would change it; `confirm` stands for what is left to a person.
 *
 * Besides, it holds the whole of what the user will read (message, hint, facts, citation) against the
 * snapshot of the running test, so that no wording changes unseen.
 */
export function verdict(judgement: Judgement): string[] {
  expect(judgement.findings.map(inFull)).toMatchSnapshot();
  return judgement.findings.map((f) => {
    const severity = f.needsConfirmation ? 'confirm' : f.severity;
    return [severity, f.rule, ...(f.change === null ? [] : [f.change.fact])].join(' ');
  });
}

/** All that a reader or a log gets of a finding, the article or the setting that it cites included. */
export function inFull(finding: Finding): string {
  const hint = finding.change === null ? '' : ` → ${finding.change.hint}`;
  const facts = JSON.stringify(finding.facts);
  const { regulation, article, version } = finding.citation;
  const law = `${regulation}${article ?? ''} ${version}`;
  return `${finding.message}${hint} ${facts} ${law}${finding.overridable ? ' 可放行' : ''}`;
}
