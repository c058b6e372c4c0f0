// Error message within a page.
import type { Finding } from '@xianfeng/rules';
import { mayRetry, type Problem } from '../../app/api/problem.js';
import { refresher } from '../../app/live/refresh.js';
import { PlainButton } from '../button/PlainButton.js';
import css from './Feedback.module.css';
import { basisText } from './Findings.js';
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
      <p>{headline(problem, reading)}</p>
      {problem.kind === 'told' && <Findings findings={problem.report.findings ?? []} />}
      {isOutdated(problem) && (
        <div className={css.actions}>
          <PlainButton onClick={() => refresher.refresh({ type: 'active' })}>刷新</PlainButton>
        </div>
      )}
      {onRetry !== undefined && mayRetry(problem) && (
        <div className={css.actions}>
          <PlainButton onClick={onRetry} waiting={retrying}>
            重试
          </PlainButton>
        </div>
      )}
    </Note>
  );
}

/** What is on screen is older than what the server knows. */
const isOutdated = (problem: Problem) =>
  problem.kind === 'told' && ['stale_version', 'wrong_state'].includes(problem.report.code);

/** What the findings below tell in full is not told above them as well. */
function headline(problem: Problem, reading: boolean): string {
  const report = problem.kind === 'told' ? problem.report : null;
  const [first] = report?.findings ?? [];
  if (report === null || first === undefined || !report.message.startsWith(first.message)) {
    return problemText(problem, reading);
  }
  return `按现行规定，这一步还不能做。〔${report.number}〕`;
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
          {finding.change !== null && <span>{finding.change.hint}</span>}
          <p className={css.citation} data-rule={finding.rule}>
            {basisText(finding)}
          </p>
        </li>
      ))}
    </ul>
  );
}
