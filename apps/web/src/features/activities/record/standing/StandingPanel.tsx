// The meeting's standing on wide screens.
import { bodyOf, formatDate, type MotionResult } from '@xianfeng/rules';
import { useMe } from '../../../../app/session/me.js';
import { Findings } from '../../../../components/feedback/Findings.js';
import { StatusTag } from '../../../../components/StatusTag.js';
import { QuorumBar, Turnout } from '../../parts/Turnout.js';
import { ResultTag } from '../../tags.js';
import { useRecord } from '../context.js';
import css from '../Record.module.css';
import { LackingList } from './LackingList.js';

/** How the meeting stands while it is recorded: heads, votes, what is missing, by which article. */
export function StandingPanel({ labelled = '现场情况' }: { labelled?: string }) {
  const { standing, draft } = useRecord();
  const { today } = useMe();
  if (standing === null) return null;
  const talk = bodyOf(draft) === 'pair';
  const { counts, quorum, results, blocks, warnings, notes } = standing;
  return (
    <section className={css.panel} aria-label={labelled}>
      <h2 className={css.panelTitle}>{labelled}</h2>
      {!talk && <Turnout counts={counts} />}
      {quorum !== null && (
        <div role="status">
          <QuorumBar quorum={quorum} held={draft.heldOn < today} />
        </div>
      )}
      {draft.motions.length > 0 && (
        <ol className={css.results}>
          {draft.motions.map((motion, index) => (
            <li key={motion.key}>
              <span>{motion.title.trim() || `议题${index + 1}`}</span>
              <Result result={results[index] ?? null} />
            </li>
          ))}
        </ol>
      )}
      <Findings findings={[...blocks, ...warnings, ...notes]} />
      <LackingList />
      <p className={css.soft}>
        {standing.late ? '已过录入期限' : '录入期限'}：{formatDate(standing.dueOn)}
        {standing.late && <StatusTag tone="warning">补录</StatusTag>}
      </p>
    </section>
  );
}

function Result({ result }: { result: MotionResult | null }) {
  if (result === null) return <StatusTag tone="quiet">待计票</StatusTag>;
  return <ResultTag state={result} />;
}
