import { Link } from '@tanstack/react-router';
import { incomeKinds, incomeLabels, WHOLE_YEAR } from '@xianfeng/features/economy/labels';
import {
  checkInput,
  type IncomeStep,
  type VillageDetail,
  type VillageMonth,
} from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { say } from '../../../app/announce.js';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Prose } from '../../../components/Prose.js';
import { Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Economy.module.css';
import { Yuan } from '../money.js';
import { IncomeTag } from '../tags.js';
import { CorrectForm, EnterForm } from './IncomeForms.js';
import { PublishForm } from './PublishForm.js';

type Entered = NonNullable<VillageMonth['record']>;

/** One month: its figures, what can be done with it now, and every version that there was. */
export function MonthView({ detail, month }: { detail: VillageDetail; month: VillageMonth }) {
  const [correcting, setCorrecting] = useState(false);
  const key = {
    organizationId: detail.village.organizationId,
    year: detail.lock.year,
    month: month.month,
  };
  const { record } = month;
  return (
    <div className={css.stack}>
      {record !== null && (
        <p>
          <IncomeTag state={record.state} /> 填报人：{record.enteredBy}
          {record.submittedAt !== null && `，${instantText(record.submittedAt)}上报`}
        </p>
      )}
      {record?.state === 'returned' && <Note tone="warning">退回意见：{record.opinion}</Note>}
      {month.mayEnter ? (
        <EnterForm keyOf={key} record={record} />
      ) : (
        record !== null && <Figures record={record} />
      )}
      {record?.maySubmit && (
        <ActionButton
          procedure={api.economy.submit}
          input={{ id: record.id, version: record.version }}
          success="已上报，等待街道审核"
          confirm="上报后由街道审核，在退回前不能再改。确定上报？"
          type="primary"
          block
        >
          上报
        </ActionButton>
      )}
      {record !== null && (record.mayPass || record.mayReturn) && <Check record={record} />}
      {month.mayCorrect &&
        (correcting || record === null ? (
          <CorrectForm keyOf={key} record={record} onDone={() => setCorrecting(false)} />
        ) : (
          <div className={css.bar}>
            <Button onClick={() => setCorrecting(true)}>更正</Button>
          </div>
        ))}
      {record !== null && <Publication record={record} month={month} keyOf={key} />}
      {record !== null && record.steps.length > 0 && (
        <Section title="版本和办理过程">
          <History steps={record.steps} />
        </Section>
      )}
    </div>
  );
}

function Figures({ record }: { record: Entered }) {
  return (
    <>
      <dl className={css.pairs}>
        {incomeKinds.map((kind) => (
          <div key={kind} style={{ display: 'contents' }}>
            <dt>{incomeLabels[kind]}</dt>
            <dd>
              <Yuan fen={record[kind]} /> 元
            </dd>
          </div>
        ))}
        <dt>合计</dt>
        <dd>
          <strong>
            <Yuan fen={totalIncome(record)} /> 元
          </strong>
        </dd>
      </dl>
      {record.note !== '' && <Prose text={`备注：${record.note}`} />}
    </>
  );
}

function Check({ record }: { record: Entered }) {
  const [returning, setReturning] = useState(false);
  const items = [{ id: record.id, version: record.version }];
  if (!returning) {
    return (
      <div className={css.bar}>
        {record.mayPass && (
          <ActionButton
            procedure={api.economy.check}
            input={{ items, decision: 'pass', opinion: '' }}
            success="已通过"
            type="primary"
          >
            审核通过
          </ActionButton>
        )}
        {record.mayReturn && (
          <Button onClick={() => setReturning(true)}>
            {record.state === 'passed' ? '退回重报' : '退回'}
          </Button>
        )}
      </div>
    );
  }
  return (
    <WriteForm
      name={`economy.return:${record.id}`}
      schema={checkInput}
      procedure={api.economy.check}
      initial={{ opinion: '' }}
      toInput={(values) => ({ ...values, items, decision: 'return' })}
      submit="退回"
      success="已退回"
      onDone={() => setReturning(false)}
      onCancel={() => setReturning(false)}
    >
      <Form.Item name="opinion" label="退回意见">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </WriteForm>
  );
}

function Publication(props: {
  record: Entered;
  month: VillageMonth;
  keyOf: { organizationId: number; year: number; month: number };
}) {
  const { record, month, keyOf } = props;
  const [registering, setRegistering] = useState(false);
  // What is put up monthly is a month's; a whole year has none (VEC-06).
  if (record.state !== 'passed' || month.month === WHOLE_YEAR) return null;
  return (
    <Section title="公开">
      {record.publishedOn !== null && (
        <p>
          {dayText(record.publishedOn)}在{record.publishedAt}公开。
        </p>
      )}
      <div className={css.bar}>
        <Link
          to="/economy/villages/$villageId/publication"
          params={{ villageId: keyOf.organizationId }}
          search={{ year: keyOf.year, month: keyOf.month }}
          className="text-link"
        >
          公开单（可打印）
        </Link>
        {record.publicationToken !== null && <ShareLink token={record.publicationToken} />}
        {month.mayPublish && !registering && (
          <Button onClick={() => setRegistering(true)}>登记公开</Button>
        )}
      </div>
      {registering && month.mayPublish && (
        <PublishForm keyOf={keyOf} onDone={() => setRegistering(false)} />
      )}
    </Section>
  );
}

/** The page that everybody may open, to be shared with the people of the village. */
function ShareLink({ token }: { token: string }) {
  const copy = async () => {
    const address = `${location.origin}/publication/${token}`;
    try {
      await navigator.clipboard.writeText(address);
      say('公开链接已复制', 'success');
    } catch {
      say(`不能自动复制，请手工复制：${address}`, 'error');
    }
  };
  return (
    <>
      <Link to="/publication/$token" params={{ token }} target="_blank" className="text-link">
        公开页（群众可打开）
      </Link>
      <Button size="small" onClick={() => void copy()}>
        复制链接
      </Button>
    </>
  );
}

/** Every version of the figures, the earliest first; what changed against the one before is said. */
function History({ steps }: { steps: readonly IncomeStep[] }) {
  return (
    <ol className={css.history}>
      {steps.map((step, index) => {
        const before = steps[index - 1];
        const changed = before
          ? incomeKinds.filter((kind) => before[kind] !== step[kind])
          : incomeKinds.filter((kind) => step[kind] !== 0);
        return (
          <li key={`${step.version} ${step.event}`}>
            <p>
              <time>{step.at === null ? '' : instantText(step.at)}</time> {step.by}{' '}
              <strong>{step.label}</strong>
              {'，合计 '}
              <Yuan fen={totalIncome(step)} /> 元
            </p>
            {before !== undefined &&
              changed.map((kind) => (
                <p key={kind} className={shared.soft}>
                  {incomeLabels[kind]}：<Yuan fen={before[kind]} /> → <Yuan fen={step[kind]} />
                </p>
              ))}
            {step.text !== '' && <Prose text={step.text} />}
          </li>
        );
      })}
    </ol>
  );
}
