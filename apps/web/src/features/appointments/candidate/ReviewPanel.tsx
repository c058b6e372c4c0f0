// The joint review of a candidate.

import { reviewDepartmentLabels } from '@xianfeng/features/appointments/labels';
import {
  type CandidateDetail,
  explainInput,
  type OpinionView,
  type ReviewView,
} from '@xianfeng/features/appointments/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Appointments.module.css';
import { refreshSteps } from '../forms/StepForm.js';
import { FoundItem } from '../review/Withdrawal.js';
import { AnswerTag } from '../tags.js';
import { SoftPanel } from './SoftPanel.js';

/** The joint review: who was asked, who has answered what, and what a soft item still needs. */
export function ReviewPanel({ candidate }: { candidate: CandidateDetail }) {
  const { review } = candidate;
  if (review === null) return null;
  const answered = review.opinions.filter(({ answer }) => answer !== null).length;
  return (
    <Section title={titleOf(review)}>
      <Card>
        <div className={shared.stack}>
          <p>
            {dayText(review.sentOn)}提请，{review.opinions.length}个部门，已答复{answered}个。
            <span className={shared.soft}>未答复不视为通过。</span>
          </p>
          <p className={shared.soft}>{said(review)}</p>
          {review.earlier.map((each) => (
            <p key={each.sentOn} className={shared.soft}>
              上一次联审：{dayText(each.sentOn)}提请
              {each.closedOn !== null && `，${dayText(each.closedOn)}通过`}
              {each.validUntil !== null && `，结论已于${dayText(each.validUntil)}过期`}。
            </p>
          ))}
          <ul className={css.opinions} aria-label="部门意见">
            {review.opinions.map((opinion) => (
              <Opinion key={opinion.id} opinion={opinion} />
            ))}
          </ul>
          {review.soft.needed && <SoftPanel candidate={candidate} soft={review.soft} />}
        </div>
      </Card>
    </Section>
  );
}

function titleOf({ round, renewal }: ReviewView): string {
  if (renewal > 0)
    return renewal > 1 ? `联审（第${renewal}次重新征求意见）` : '联审（重新征求意见）';
  return round > 1 ? `联审（第${round}轮）` : '联审';
}

function said(review: ReviewView): string {
  const { result, closedOn, validUntil } = review;
  if (result === null) {
    return `部门答复应不晚于${dayText(review.departmentsBy)}，联审结束应不晚于${dayText(review.allBy)}。`;
  }
  const end = closedOn === null ? '' : `${dayText(closedOn)}`;
  const valid = validUntil === null ? '' : `，结论有效至${dayText(validUntil)}`;
  return `${end}${result === 'passed' ? '联审通过' : '联审结束，未通过'}${valid}。`;
}

function Opinion({ opinion }: { opinion: OpinionView }) {
  const { answer, basis, hits, explanation } = opinion;
  const [explaining, setExplaining] = useState(false);
  return (
    <li>
      <span className={shared.line}>
        <b>{reviewDepartmentLabels[opinion.department]}</b>
        {answer === null ? (
          <StatusTag tone={opinion.overdue ? 'error' : 'quiet'}>
            {opinion.overdue ? '超期未答复' : '未答复'}
          </StatusTag>
        ) : (
          <AnswerTag state={answer} />
        )}
        <span className={shared.soft}>
          {opinion.answeredOn === null
            ? `答复不晚于${dayText(opinion.dueOn)}`
            : dayText(opinion.answeredOn)}
          {opinion.carried && '，沿用其他岗位联审中仍有效的意见'}
        </span>
        {opinion.mayExplain && !explaining && (
          <Button size="small" onClick={() => setExplaining(true)}>
            {explanation === '' ? '作出说明' : '补充说明'}
          </Button>
        )}
      </span>
      {basis === null ? (
        <p className={shared.soft}>属于一票否决的情形，依据只由区委组织部审批人掌握。</p>
      ) : (
        <Prose text={basis} />
      )}
      {hits?.map((hit) => (
        <FoundItem key={hit.id} hit={hit} />
      ))}
      {explanation !== '' && (
        <Note tone="info">
          街道说明{opinion.explainedOn !== null && `（${dayText(opinion.explainedOn)}）`}：
          {explanation}
        </Note>
      )}
      {explaining && <ExplainForm opinion={opinion} close={() => setExplaining(false)} />}
    </li>
  );
}

function ExplainForm({ opinion, close }: { opinion: OpinionView; close: () => void }) {
  return (
    <WriteForm
      name={`appointments.explain:${opinion.id}`}
      keeps="nothing"
      schema={explainInput}
      procedure={api.appointments.explain}
      initial={{ text: opinion.explanation }}
      toInput={(values) => ({ ...values, opinionId: opinion.id, version: opinion.version })}
      submit="提交说明"
      success="已说明，等待部门重新答复"
      refresh={refreshSteps}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="text" label={`向${reviewDepartmentLabels[opinion.department]}说明`}>
        <ProseInput autoSize={{ minRows: 3, maxRows: 12 }} most={2000} />
      </Form.Item>
    </WriteForm>
  );
}
