import { citationText, type Finding } from '@xianfeng/rules';
import { Button } from 'antd';
import { mayRetry, type Problem } from '../../app/api/problem.js';
import css from './Feedback.module.css';
import { Note } from './Note.js';

/** What happened, why (with the article), and what to do; a number for the telephone. */
export function ProblemNote(props: {
  problem: Problem;
  /** Reading loses nothing; an unanswered write leaves what was typed, and a doubt. */
  reading?: boolean;
  onRetry?: () => unknown;
  retrying?: boolean;
}) {
  const { problem, reading = false, onRetry, retrying = false } = props;
  return (
    <Note tone="error">
      <p>{problemText(problem, reading)}</p>
      {problem.kind === 'told' && <Findings findings={problem.report.findings ?? []} />}
      {onRetry !== undefined && mayRetry(problem) && (
        <div className={css.actions}>
          <Button onClick={onRetry} loading={retrying}>
            重试
          </Button>
        </div>
      )}
    </Note>
  );
}

/** A problem as one text, its number in brackets at the end. */
export function problemText(problem: Problem, reading = false): string {
  if (problem.kind === 'told') return `${problem.report.message}〔${problem.report.number}〕`;
  const what = problem.offline
    ? '网络已断开，没有收到系统的答复。'
    : '没有收到系统的答复，可能是网络不稳，或系统正在重启。';
  return reading
    ? `${what}恢复后会自动重新读取，也可以点“重试”。`
    : `${what}填写的内容仍在本页，请在恢复后点“重试”，不会重复提交。`;
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.message}`}>
          {finding.message}
          <span className={css.citation}>（{citationText(finding.citation)}）</span>
          {finding.change !== null && <p>{finding.change.hint}</p>}
        </li>
      ))}
    </ul>
  );
}
