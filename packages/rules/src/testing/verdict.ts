import type { Judgement } from '../judgement.js';

/**
 * A judgement in short, one line for each finding: `block MEET-09 present` is severity, rule and the
 * fact that would change it; `confirm` stands for what is left to a person.
 */
export function verdict(judgement: Judgement): string[] {
  return judgement.findings.map((f) => {
    const severity = f.needsConfirmation ? 'confirm' : f.severity;
    return [severity, f.rule, ...(f.change === null ? [] : [f.change.fact])].join(' ');
  });
}
