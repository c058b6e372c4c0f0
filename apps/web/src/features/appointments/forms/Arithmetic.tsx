// Arithmetic of an election while its figures are typed (TAL-02).
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import { type Finding, judgeProcedure } from '@xianfeng/rules';
import { Form } from 'antd';
import { useMe } from '../../../app/session/me.js';
import { useSettings } from '../../../app/session/useSettings.js';
import { Findings } from '../../../components/feedback/Findings.js';
import css from '../Appointments.module.css';
import { share } from './fields.js';
import { figuresOf, type TypedProcedure } from './figures.js';

/** What the figures come to by the rules of the route, as they stand: turnout, votes, and the verdict. */
export function Arithmetic(props: { candidate: CandidateDetail; elected: boolean }) {
  const { candidate, elected } = props;
  const { today } = useMe();
  const typed: TypedProcedure = Form.useWatch('procedure') ?? {};
  const { base, present, votes } = typed;
  const settings = useSettings(typed.heldOn);
  const village = candidate.route === 'villager_election';
  const lines = [
    typeof base === 'number' &&
      typeof present === 'number' &&
      `${village ? '参加投票' : '到会'}${share(present, base)}`,
    typeof present === 'number' && typeof votes === 'number' && `得票${share(votes, present)}`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  const figures = figuresOf(candidate, typed);
  const judged = figures === null ? null : judgeProcedure(figures, typed.heldOn || today, settings);
  return (
    <div className={css.arithmetic} aria-live="polite">
      <p>{lines.join('，')}</p>
      {judged === null && <p>数字填齐后，这里按规定算出选举是否有效、是否当选。</p>}
      {judged !== null && judged.outcome !== 'block' && (
        <p>
          <b>按所填数字，选举有效，可以当选。</b>
          {!elected && '如果确实当选，请返回登记当选。'}
        </p>
      )}
      {judged !== null && <Findings findings={withoutRepeats(judged.findings)} />}
    </div>
  );
}

/** The turnout and the votes may find the same: each finding is shown once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.rule} ${one.message}`, one])).values()];
}
