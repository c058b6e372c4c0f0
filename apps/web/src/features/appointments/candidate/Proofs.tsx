// Decisions, procedures, filings and documents on record of a candidate.
import {
  ballotLabels,
  bodyLabels,
  filingPaperLabels,
  routeLabel,
} from '@xianfeng/features/appointments/labels';
import type { CandidateDetail, ProcedureView } from '@xianfeng/features/appointments/schema';
import { documentLabels } from '@xianfeng/rules';
import { dayText } from '../../../components/dates.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Appointments.module.css';
import { share } from '../forms/fields.js';

const decisionLabels = { propose: '动议', appoint: '研究', soft: '一般情形研究' } as const;

/** The sittings of the 街道党工委 with their votes. */
export function Decisions({ candidate }: { candidate: CandidateDetail }) {
  if (candidate.decisions.length === 0) return null;
  return (
    <Section title="街道党工委会议">
      <Card>
        <ul className={css.opinions}>
          {candidate.decisions.map((one) => (
            <li key={`${one.kind} ${one.on} ${one.number}`}>
              <span className={shared.line}>
                <b>{decisionLabels[one.kind]}</b>
                <StatusTag tone={one.passed ? 'done' : 'quiet'}>
                  {one.passed ? '通过' : '未通过'}
                </StatusTag>
                <span>
                  {dayText(one.on)}，{one.number}
                </span>
              </span>
              <p>
                委员{one.members}人，到会{share(one.present, one.members)}，同意
                {share(one.yes, one.members)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** What the lawful procedures gave. */
export function Procedures({ candidate }: { candidate: CandidateDetail }) {
  if (candidate.procedures.length === 0) return null;
  return (
    <Section title="选举（推选、指派）结果">
      <Card>
        <ul className={css.opinions}>
          {candidate.procedures.map((one) => (
            <li key={`${one.heldOn} ${one.number}`}>
              <span className={shared.line}>
                <b>{routeLabel(one.route, candidate.divisionKind)}</b>
                <StatusTag tone={one.elected ? 'done' : 'quiet'}>
                  {one.elected ? '当选' : '未当选'}
                </StatusTag>
                <span>
                  {dayText(one.heldOn)}，{one.number}
                </span>
              </span>
              <p>{figuresText(one)}</p>
              <Prose text={one.text} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function figuresText(one: ProcedureView): string {
  const { base, present, issued, returned, votes, seats, nominees, ballot, body, route } = one;
  const bodies = route === 'member_election' ? bodyLabels.members : bodyLabels.villagers;
  return [
    ballot !== null && ballotLabels[ballot],
    body !== null && bodies[body],
    seats !== null && nominees !== null && `应选${seats}人，候选人${nominees}人`,
    base !== null &&
      present !== null &&
      (route === 'villager_election'
        ? `登记选民${base}人，参加投票${share(present, base)}`
        : `应到${base}人，到会${share(present, base)}`),
    issued !== null && returned !== null && `发出选票${issued}张，收回${returned}张`,
    votes !== null && present !== null && `得票${share(votes, present)}`,
  ]
    .filter((part) => part !== false)
    .join('，');
}

/** What was submitted for filing, and what the district said. */
export function Filings({ candidate }: { candidate: CandidateDetail }) {
  if (candidate.filings.length === 0) return null;
  return (
    <Section title="备案">
      <Card>
        <ul className={css.opinions}>
          {candidate.filings.map((one) => (
            <li key={`${one.submittedOn} ${one.number}`}>
              <span className={shared.line}>
                <b>{one.number}</b>
                <StatusTag
                  tone={
                    one.result === null ? 'running' : one.result === 'filed' ? 'done' : 'warning'
                  }
                >
                  {one.result === null
                    ? '等待备案'
                    : one.result === 'filed'
                      ? '已备案'
                      : '退回补正'}
                </StatusTag>
                <span>
                  {dayText(one.submittedOn)}报送
                  {one.answeredOn !== null && `，${dayText(one.answeredOn)}答复`}
                </span>
              </span>
              <p>材料：{one.papers.map((paper) => filingPaperLabels[paper]).join('、')}</p>
              <Prose text={one.text} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** The papers that the steps rest on. */
export function Documents({ candidate }: { candidate: CandidateDetail }) {
  if (candidate.documents.length === 0) return null;
  return (
    <Section title="材料">
      <Card>
        <ul className={css.opinions}>
          {candidate.documents.map((one) => (
            <li key={`${one.kind} ${one.event} ${one.number}`}>
              <span className={shared.line}>
                <b>{documentLabels[one.kind]}</b>
                <span>
                  {one.number}，{dayText(one.on)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
