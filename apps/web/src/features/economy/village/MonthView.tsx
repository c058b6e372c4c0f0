// One month of a village.
import { Link } from '@tanstack/react-router';
import { incomeKinds, incomeLabels, WHOLE_YEAR } from '@xianfeng/features/economy/labels';
import type { IncomeHistory, VillageDetail, VillageMonth } from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { say } from '../../../app/announce.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { Note } from '../../../components/feedback/Note.js';
import { Prose } from '../../../components/Prose.js';
import { Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ProcessPanel } from '../../../components/process/ProcessPanel.js';
import { Yuan } from '../money.js';
import { IncomeTag } from '../tags.js';
import { CorrectionsAsked } from './CorrectionAsked.js';
import { CorrectForm, EnterForm } from './IncomeForms.js';
import { incomeForms } from './move-forms.js';
import { PublishForm } from './PublishForm.js';

type Entered = NonNullable<VillageMonth['record']>;

/** One month: its figures, what can be done with it now, and every version that there was. */
export function MonthView({ detail, month }: { detail: VillageDetail; month: VillageMonth }) {
  const key = {
    organizationId: detail.village.organizationId,
    year: detail.lock.year,
    month: month.month,
  };
  const { record } = month;
  if (record === null) {
    return (
      <>
        {month.mayEnter && <EnterForm keyOf={key} record={null} />}
        {month.mayCorrect && <CorrectForm keyOf={key} record={null} />}
      </>
    );
  }
  return (
    <ProcessPanel
      inside
      steps={record.steps}
      moves={record.moves}
      forms={incomeForms(record)}
      history={record.history}
      historyTitle="版本和办理过程"
      kept={(entry) => <Version entries={record.history} entry={entry} />}
      notes={record.state === 'returned' && <Note tone="warning">退回意见：{record.opinion}</Note>}
    >
      <p>
        <IncomeTag state={record.state} /> 填报人：{record.enteredBy}
        {record.submittedAt !== null && `，${instantText(record.submittedAt)}上报`}
      </p>
      {month.mayEnter ? <EnterForm keyOf={key} record={record} /> : <Figures record={record} />}
      <AskCorrection may={month.mayCorrect} keyOf={key} record={record} />
      <CorrectionsAsked record={record} />
      <Publication record={record} month={month} keyOf={key} />
    </ProcessPanel>
  );
}

/** The way to a correction of a locked year, behind a button. */
function AskCorrection({
  may,
  ...form
}: {
  may: boolean;
  keyOf: { organizationId: number; year: number; month: number };
  record: Entered;
}) {
  const [asking, setAsking] = useState(false);
  // What is typed stays where another person asks first.
  if (asking) return <CorrectForm {...form} onDone={() => setAsking(false)} />;
  if (!may) return null;
  return (
    <div className={shared.bar}>
      <Button onClick={() => setAsking(true)}>申请更正</Button>
    </div>
  );
}

function Figures({ record }: { record: Entered }) {
  return (
    <>
      <FactList>
        {incomeKinds.map((kind) => (
          <Fact key={kind} label={incomeLabels[kind]}>
            <Yuan fen={record[kind]} /> 元
          </Fact>
        ))}
        <Fact label="合计">
          <strong>
            <Yuan fen={totalIncome(record)} /> 元
          </strong>
        </Fact>
      </FactList>
      {record.note !== '' && <Prose text={`备注：${record.note}`} />}
    </>
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
      <div className={shared.bar}>
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

/** The sum of a version of the figures, and what changed against the one before. */
function Version(props: { entries: readonly IncomeHistory[]; entry: IncomeHistory }) {
  const { entries, entry } = props;
  const before = entries[entries.indexOf(entry) - 1];
  const changed = incomeKinds.filter(
    (kind) => before !== undefined && before[kind] !== entry[kind],
  );
  return (
    <>
      <p>
        合计 <Yuan fen={totalIncome(entry)} /> 元
      </p>
      {before !== undefined &&
        changed.map((kind) => (
          <p key={kind} className={shared.soft}>
            {incomeLabels[kind]}：<Yuan fen={before[kind]} /> → <Yuan fen={entry[kind]} />
          </p>
        ))}
    </>
  );
}
