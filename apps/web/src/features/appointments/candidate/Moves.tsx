import { getRouteApi } from '@tanstack/react-router';
import type { CandidateDetail, OfferedStep } from '@xianfeng/features/appointments/schema';
import { appointmentMachine } from '@xianfeng/rules';
import { Button } from 'antd';
import { Findings } from '../../../components/feedback/Findings.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { WhyNot } from '../../../components/process/WhyNot.js';
import css from '../Appointments.module.css';
import { hasForm, MoveForm } from '../forms/MoveForm.js';

const routeApi = getRouteApi('/signed-in/appointments/$candidateId');

const { way } = appointmentMachine();

/** Does the move lead on along the ordinary way, and not back or out of it? */
const leadsOn = (from: CandidateDetail['state'], to: OfferedStep['to']) =>
  to !== 'in_pool' && way.indexOf(to) > way.indexOf(from);

/** The moves that lead on from here for this reader; the one that is chosen opens its form below. */
export function Moves({ candidate }: { candidate: CandidateDetail }) {
  const { move: chosen } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const moves = candidate.moves.filter(({ event }) => hasForm(event));
  if (moves.length === 0) return null;
  const open = moves.find(({ event, allowed }) => allowed && event === chosen);
  const choose = (event: string | undefined) =>
    void navigate({
      search: event === undefined ? {} : { move: event },
      replace: true,
      resetScroll: false,
    });
  const offered = moves.filter((move) => move.allowed);
  const first = offered.find(({ to }) => leadsOn(candidate.state, to));
  const allowed =
    first === undefined ? offered : [first, ...offered.filter((one) => one !== first)];
  return (
    <div className={shared.stack}>
      {allowed.length > 0 && (
        <div className={`${css.moves} no-print`}>
          {allowed.map((move) => (
            <Button
              key={move.event}
              type={move === first ? 'primary' : 'default'}
              aria-expanded={move === open}
              onClick={() => choose(move === open ? undefined : move.event)}
            >
              {move.label}
            </Button>
          ))}
        </div>
      )}
      <WhyNot
        moves={moves
          .filter((move) => !move.allowed)
          .map(({ event, label, findings }) => ({
            event,
            label,
            here: true,
            outcome: 'block',
            findings,
          }))}
      />
      {open !== undefined && (
        <Section title={open.label}>
          <Card className={css.form ?? ''}>
            <div className={shared.stack}>
              <Findings findings={open.findings} />
              {open.findings.some(({ severity }) => severity === 'warn') && (
                <p className={shared.soft}>确需办理的，请在情况说明中写明理由。</p>
              )}
              <MoveForm
                key={`${open.event} ${candidate.version}`}
                event={open.event}
                candidate={candidate}
                label={open.label}
                close={() => choose(undefined)}
              />
            </div>
          </Card>
        </Section>
      )}
    </div>
  );
}
