// Corrections of a passed record: what each changes, and what became of it.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { instantText } from '../../../components/dates.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../detail/Detail.module.css';

type RecordCorrection = ActivityDetail['corrections'][number];
type Field = RecordCorrection['fields'][number] & { index: number };

const columns: readonly Column<Field>[] = [
  { key: 'label', title: '内容', width: 140, render: ({ label }) => label, card: 'title' },
  { key: 'from', title: '原记录', render: ({ from }) => <Text text={from} /> },
  { key: 'to', title: '更正为', render: ({ to }) => <Text text={to} /> },
];

/** Every correction that was asked for, the latest first; the former version stays readable in it. */
export function Corrections({ corrections }: { corrections: readonly RecordCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <Section title="更正">
      {corrections.map((one) => (
        <Card key={one.id} className={css.standing ?? ''}>
          <p>
            <StateTag agreed={one.agreed} />{' '}
            <span className={shared.soft}>
              {one.askedBy}，{instantText(one.askedAt)}提出：
            </span>
            {one.reason}
          </p>
          <DataList
            label="更正的内容"
            rows={one.fields.map((field, index) => ({ ...field, index }))}
            rowId={({ index }) => index}
            columns={columns}
            empty="没有改动"
          />
          {one.answeredAt !== null && (
            <p className={shared.soft}>
              {one.answeredBy}，{instantText(one.answeredAt)}
              {one.agreed === true ? '同意更正' : '不同意更正'}
              {one.answer !== '' && `：${one.answer}`}
            </p>
          )}
        </Card>
      ))}
    </Section>
  );
}

function StateTag({ agreed }: { agreed: boolean | null }) {
  if (agreed === null) return <StatusTag tone="warning">待街道审核</StatusTag>;
  return agreed ? (
    <StatusTag tone="done">已更正</StatusTag>
  ) : (
    <StatusTag tone="quiet">未同意</StatusTag>
  );
}

function Text({ text }: { text: string }) {
  return <span className={css.kept}>{text === '' ? '（空）' : text}</span>;
}
