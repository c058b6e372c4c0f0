// Error message within a page.
import type { Finding } from '@xianfeng/rules';
import { mayRetry, type Problem } from '../../app/api/problem.js';
import { problemText } from '../../app/api/problem-text.js';
import { refresher } from '../../app/live/refresh.js';
import { PlainButton } from '../button/PlainButton.js';
import css from './Feedback.module.css';
import { basisText } from './Findings.js';
import { MissingPart } from './MissingPart.js';
import { Note } from './Note.js';

/** What happened, why (with the article), and what to do; a number for the telephone. */
export function ProblemNote(props: {
  problem: Problem;
  /** What it is about, where several things are under way; named unless the message names it. */
  about?: string;
  /** Reading loses nothing; an unanswered write leaves what was typed, and a doubt. */
  reading?: boolean;
  onRetry?: () => unknown;
  retrying?: boolean;
}) {
  const { problem, about, reading = false, onRetry, retrying = false } = props;
  return (
    <Note tone="error">
      {problem.kind === 'part' ? (
        <MissingPart />
      ) : (
        <p>{named(headline(problem, reading), about)}</p>
      )}
      {problem.kind === 'told' && <Findings findings={problem.report.findings ?? []} />}
      {isOutdated(problem) && (
        <div className={css.actions}>
          <PlainButton onClick={() => refresher.refresh({ type: 'active' })}>刷新</PlainButton>
        </div>
      )}
      {isOfPage(problem) && (
        <div className={css.actions}>
          <PlainButton onClick={() => location.reload()}>重新载入</PlainButton>
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

const named = (text: string, about: string | undefined): string =>
  about === undefined || text.includes(about) ? text : `“${about}”：${text}`;

/** What is on screen is older than what the server knows. */
const isOutdated = (problem: Problem) =>
  problem.kind === 'told' && ['stale_version', 'wrong_state'].includes(problem.report.code);

/** Only the page itself, loaded anew, may be right again. */
const isOfPage = (problem: Problem) =>
  problem.kind === 'page' ||
  problem.kind === 'part' ||
  (problem.kind === 'told' && problem.report.code === 'unknown_procedure');

/** What the findings below tell in full is not told above them as well. */
function headline(problem: Problem, reading: boolean): string {
  const report = problem.kind === 'told' ? problem.report : null;
  const [first] = report?.findings ?? [];
  if (report === null || first === undefined || !report.message.startsWith(first.message)) {
    return problemText(problem, reading);
  }
  return `按现行规定，这一步还不能做。〔${report.number}〕`;
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
