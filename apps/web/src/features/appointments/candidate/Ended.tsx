// The end of a way, or the step after leaving.
import { Link } from '@tanstack/react-router';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import { appointmentMachine } from '@xianfeng/rules';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';

const { moves } = appointmentMachine();

/** What happened last and what can be done after it, where the way itself offers nothing. */
export function Ended({ candidate }: { candidate: CandidateDetail }) {
  const { role } = useMe().assignment;
  const [last] = candidate.history;
  const talent = { talentId: candidate.talentId };
  const waits = candidate.state === 'left' && !candidate.moves.some(({ allowed }) => allowed);
  if (waits && role === 'street_organizer' && candidate.holderId !== null) {
    return (
      <Note tone="info">
        工作交接和离任审计登记以后，才能办结。
        <Link to="/teams/holders/$holderId" params={{ holderId: candidate.holderId }}>
          登记工作交接和审计
        </Link>
      </Note>
    );
  }
  if (last === undefined || (candidate.state !== 'in_pool' && candidate.state !== 'refused')) {
    return null;
  }
  const what = moves.find(({ event }) => event === last.event)?.label ?? '';
  return (
    <Note tone="info">
      {dayText(last.on)}
      {what}，这次办理已经结束。
      {candidate.state === 'in_pool' && '这位同志仍在人才库，可以从档案重新动议。'}
      <Link to="/talents/$talentId" params={talent}>
        人才档案
      </Link>
    </Note>
  );
}
