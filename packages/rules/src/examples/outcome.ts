// The outcome of a judgement in the words of the worked examples.
import { type Judgement, type Outcome, outcomeLabels } from '../law/judgement.js';

const words: Readonly<Record<Outcome, string>> = {
  ...outcomeLabels,
  ok: '可以',
  warn: '提醒',
  block: '阻断',
};

/** 可以, 提醒, 待人工确认 or 阻断, with the rules that say so. */
export function outcomeOf(judgement: Judgement): string {
  const rules = [...new Set(judgement.findings.map((finding) => finding.rule))];
  return [words[judgement.outcome], ...rules].join(' ');
}
