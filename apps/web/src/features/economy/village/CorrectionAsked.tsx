// Corrections of a month of a locked year: what was asked, and the district's answer.
import { incomeKinds, incomeLabels } from '@xianfeng/features/economy/labels';
import {
  type AskedCorrection,
  answerCorrectionInput,
  type VillageMonth,
} from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import { Yuan } from '../money.js';

type Entered = NonNullable<VillageMonth['record']>;

/** Every correction that was asked for of the month, the latest first. */
export function CorrectionsAsked({ record }: { record: Entered }) {
  if (record.asked.length === 0) return null;
  return (
    <Section title="锁定后的更正">
      {record.asked.map((one) => (
        <Card key={one.id}>
          <Asked one={one} record={record} />
          {one.decidable && <Answer one={one} record={record} />}
        </Card>
      ))}
    </Section>
  );
}

function Asked({ one, record }: { one: AskedCorrection; record: Entered }) {
  const waits = one.agreed === null;
  return (
    <>
      <p>
        {waits && <StatusTag tone="warning">待区级确认</StatusTag>}
        {one.agreed === true && <StatusTag tone="done">已更正</StatusTag>}
        {one.agreed === false && <StatusTag tone="quiet">未同意，原数据不变</StatusTag>}{' '}
        {one.askedBy} <time>{instantText(one.askedAt)}</time>申请
      </p>
      <p>更正原因：{one.reason}</p>
      <p>依据：{one.proof}</p>
      <p>
        合计 {waits && <Yuan fen={totalIncome(record)} />}
        {waits && ' → '}
        <Yuan fen={totalIncome(one)} /> 元
      </p>
      {waits &&
        incomeKinds
          .filter((kind) => record[kind] !== one[kind])
          .map((kind) => (
            <p key={kind} className={shared.soft}>
              {incomeLabels[kind]}：<Yuan fen={record[kind]} /> → <Yuan fen={one[kind]} />
            </p>
          ))}
      {one.answeredBy !== null && one.answeredAt !== null && (
        <p>
          {one.answeredBy} <time>{instantText(one.answeredAt)}</time>
          {one.agreed === true ? '确认' : '未同意'}
          {one.answer !== '' && `：${one.answer}`}
        </p>
      )}
    </>
  );
}

function Answer({ one, record }: { one: AskedCorrection; record: Entered }) {
  const [text, setText] = useState('');
  const [silent, setSilent] = useState(false);
  // What was read is what is decided on: a month that changed meanwhile is refused.
  const [version] = useState(record.version);
  const write = useWrite(api.economy.answerCorrection, {
    refresh: () => [trpc.economy.pathFilter()],
    success: (_, { agreed }) => (agreed ? '已确认更正，原数据保留在版本中' : '已答复，原数据不变'),
  });
  const send = (agreed: boolean) => {
    const input = { id: record.id, version, correctionId: one.id, agreed, text };
    const parsed = answerCorrectionInput.safeParse(input);
    setSilent(!parsed.success);
    if (parsed.success) void write.send(input);
  };
  return (
    <>
      <LineInput
        aria-label="答复意见（不同意须写明原因）"
        placeholder="答复意见（不同意须写明原因）"
        value={text}
        most={500}
        {...(silent && { status: 'error' as const })}
        onChange={({ target }) => {
          setText(target.value);
          setSilent(false);
        }}
      />
      {silent && <Note tone="error">不同意更正时请写明原因。</Note>}
      {write.problem !== null && (
        <ProblemNote
          problem={write.problem}
          onRetry={() => write.retry()}
          retrying={write.pending}
        />
      )}
      <div className={shared.buttons}>
        <Button type="primary" loading={write.pending} onClick={() => send(true)}>
          确认更正
        </Button>
        <Button disabled={write.pending} onClick={() => send(false)}>
          不同意
        </Button>
      </div>
    </>
  );
}
