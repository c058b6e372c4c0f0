// The inspection of a candidate.
import { nearRelativeLabels } from '@xianfeng/features/appointments/labels';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import { isNearRelation } from '@xianfeng/rules';
import { dayText } from '../../../components/dates.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { share } from '../forms/fields.js';

/** 考察: by whom, with whom one talked, what the poll said, and the conclusion. */
export function InspectionPanel({ candidate }: { candidate: CandidateDetail }) {
  const { inspection } = candidate;
  if (inspection === null) return null;
  const { inspectors, talks, poll, conclusion, result, finishedOn } = inspection;
  return (
    <Section title="考察">
      <Card>
        <div className={shared.stack}>
          <p>
            {dayText(inspection.startsOn)}开始
            {finishedOn !== null &&
              `，${dayText(finishedOn)}结束，${result === 'pass' ? '合格' : '不合格'}`}
          </p>
          <p>
            考察组：
            {inspectors
              .map(
                ({ name, unit, relation }) =>
                  `${name}（${unit}${
                    relation !== null && isNearRelation(relation)
                      ? `，人选的${nearRelativeLabels[relation]}`
                      : ''
                  }）`,
              )
              .join('、')}
          </p>
          {talks.length > 0 && (
            <details>
              <summary>谈话{talks.length}人</summary>
              <ul>
                {talks.map((talk) => (
                  <li key={`${talk.with} ${talk.onDay}`}>
                    {talk.onDay} {talk.with}
                    {talk.note !== '' && `：${talk.note}`}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {poll !== null && (
            <p>
              群众测评：发出{poll.issued}票，收回{poll.returned}票，同意
              {share(poll.agree, poll.returned)}
            </p>
          )}
          <Prose text={conclusion} />
        </div>
      </Card>
    </Section>
  );
}
