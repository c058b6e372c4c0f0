// An item that a department found, and how it is taken back by two people (TAL-09).
import {
  answerWithdrawalInput,
  type FoundHit,
  type HitWithdrawal,
  withdrawHitInput,
} from '@xianfeng/features/appointments/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import { refreshSteps } from '../forms/StepForm.js';

/** One item with whether it stands, and every request to take it back. */
export function FoundItem({ hit }: { hit: FoundHit }) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={shared.stack}>
      <p className={shared.line}>
        <span>
          {hit.code} {hit.title}，{dayText(hit.foundOn)}
          {hit.until !== null && `，影响至${dayText(hit.until)}`}
        </span>
        {hit.hard && !hit.withdrawn && <StatusTag tone="error">一票否决</StatusTag>}
        {hit.withdrawn && <StatusTag tone="quiet">已撤销</StatusTag>}
        {hit.mayWithdraw && !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            申请撤销
          </Button>
        )}
      </p>
      {hit.withdrawals.map((each) => (
        <WithdrawalNote key={each.id} request={each} />
      ))}
      {asking && <AskForm hit={hit} close={() => setAsking(false)} />}
    </div>
  );
}

/** A request and its answer, or the buttons of who may answer. */
export function WithdrawalNote({ request }: { request: HitWithdrawal }) {
  const [answer, setAnswer] = useState<'agree' | 'refuse' | null>(null);
  const { agreed, answeredBy, answeredAt } = request;
  return (
    <Note tone={agreed === null ? 'warning' : 'info'}>
      <p>
        {instantText(request.askedAt)} {request.askedBy}申请撤销：{request.reason}
      </p>
      {agreed === null && !request.mayAnswer && <p>等待另一人复核，复核前一票否决仍然有效。</p>}
      {agreed !== null && (
        <p>
          {answeredAt !== null && `${instantText(answeredAt)} `}
          {answeredBy}
          {agreed ? '复核同意，已撤销' : '复核不同意'}
          {request.answer !== '' && `：${request.answer}`}
        </p>
      )}
      {request.mayAnswer && answer === null && (
        <div className={shared.buttons}>
          <Button type="primary" onClick={() => setAnswer('agree')}>
            同意撤销
          </Button>
          <Button onClick={() => setAnswer('refuse')}>不同意</Button>
        </div>
      )}
      {answer !== null && (
        <AnswerForm request={request} agreed={answer === 'agree'} close={() => setAnswer(null)} />
      )}
    </Note>
  );
}

function AskForm({ hit, close }: { hit: FoundHit; close: () => void }) {
  return (
    <WriteForm
      name={`appointments.withdrawHit:${hit.id}`}
      keeps="nothing"
      schema={withdrawHitInput}
      procedure={api.appointments.withdrawHit}
      initial={{ reason: '' }}
      toInput={(values) => ({ ...values, hitId: hit.id })}
      submit="提交申请"
      success="已申请撤销，等待另一人复核"
      refresh={refreshSteps}
      onDone={close}
      onCancel={close}
    >
      <Form.Item
        name="reason"
        label="撤销的理由和依据"
        extra="由本部门或者区委组织部审批人中的另一人复核。复核同意后，这一项不再影响该同志的各项任职手续，原记录保留。"
      >
        <ProseInput autoSize={{ minRows: 3, maxRows: 10 }} most={1000} />
      </Form.Item>
    </WriteForm>
  );
}

function AnswerForm(props: { request: HitWithdrawal; agreed: boolean; close: () => void }) {
  const { request, agreed, close } = props;
  return (
    <WriteForm
      name={`appointments.answerWithdrawal:${request.id}.${agreed}`}
      keeps="nothing"
      schema={answerWithdrawalInput}
      procedure={api.appointments.answerWithdrawal}
      initial={{ text: '' }}
      toInput={(values) => ({ ...values, withdrawalId: request.id, agreed })}
      submit={agreed ? '确认同意撤销' : '确认不同意'}
      success={agreed ? '已撤销，该同志的其他办理手续可以继续' : '已答复，不同意撤销'}
      refresh={refreshSteps}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="text" label={agreed ? '复核意见（可不填）' : '不同意的理由'}>
        <ProseInput autoSize={{ minRows: 2, maxRows: 10 }} most={2000} />
      </Form.Item>
    </WriteForm>
  );
}
