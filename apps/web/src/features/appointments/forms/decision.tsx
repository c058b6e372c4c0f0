// Form of the street's decision 研究, with what the notice that follows it would show empty.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type NoticeGap, noticeGapLabels } from '@xianfeng/features/appointments/labels';
import { decideInput, type NoticeGaps } from '@xianfeng/features/appointments/schema';
import { Checkbox, Form } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { SittingItems, TextItem } from './fields.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

/** What the notices of these candidates would show empty. */
export const gapsOf = (ids: readonly number[]) =>
  trpc.appointments.noticeGaps.queryOptions({ ids: [...ids] });

/** The fields of a notice: how long it stands, and where objections are taken. */
export function NoticeItems() {
  return (
    <>
      <Form.Item
        name="workingDays"
        label="公示期（工作日，可不填）"
        extra="不填的，按区里规定的最短期限；公示自今天发布，从次日起算。"
      >
        <CountInput min={5} max={30} style={{ width: '12em' }} />
      </Form.Item>
      <Form.Item name="contactPhone" label="受理异议的联系电话">
        <LineInput most={40} />
      </Form.Item>
      <Form.Item name="contactAddress" label="通讯地址（可不填）">
        <LineInput most={80} />
      </Form.Item>
    </>
  );
}

/** One list of what the notices would show empty, to be filled in or confirmed once. */
export function GapItems({ gaps }: { gaps: readonly NoticeGaps[] }) {
  if (gaps.length === 0) return null;
  const many = gaps.length > 1;
  return (
    <Note tone="warning">
      <p>公示发布前请核对：下列内容是空的，公示和张贴件上将没有这些内容。</p>
      <ul>
        {gaps.map(({ id, talentId, name, empty }) => (
          <li key={id}>
            {name}：{empty.map((field) => noticeGapLabels[field]).join('、')}
            {'　'}
            <Link to="/talents/$talentId" params={{ talentId }} className="text-link">
              去补充
            </Link>
          </li>
        ))}
      </ul>
      <Form.Item name="confirmed" valuePropName="checked" style={{ marginBottom: 0 }}>
        <Checkbox>{many ? '以上各项已核实，空着公示' : '已核实，空着公示'}</Checkbox>
      </Form.Item>
      <Form.Item name="withoutFields" noStyle>
        <span />
      </Form.Item>
    </Note>
  );
}

/** The empty fields of a candidate that the actor has confirmed. */
export const confirmedFor = (
  gaps: readonly NoticeGaps[],
  candidateId: number,
  confirmed: boolean,
): NoticeGap[] => (confirmed ? (gaps.find(({ id }) => id === candidateId)?.empty ?? []) : []);

/** 研究: the sitting and its vote, and when it passes how long the notice stands. */
export function DecideForm({ passed, ...props }: MoveFormProps & { passed: boolean }) {
  const gaps = useQuery({ ...gapsOf([props.candidate.id]), enabled: passed });
  if (!passed) return <DecideFields {...props} passed={false} gaps={[]} />;
  return (
    <Loaded query={gaps} lines={3}>
      {(found) => <DecideFields {...props} passed gaps={found} />}
    </Loaded>
  );
}

function DecideFields(props: MoveFormProps & { passed: boolean; gaps: readonly NoticeGaps[] }) {
  const { passed, gaps, ...rest } = props;
  const initial = { text: '', confirmed: false, ...rest.candidate.lastContact };
  return (
    <StepForm
      {...rest}
      step={`decide.${passed}`}
      schema={decideInput}
      procedure={api.appointments.decide}
      initial={initial}
      toInput={({ confirmed, ...values }) => ({
        ...{ ...values, passed },
        withoutFields: confirmedFor(gaps, rest.candidate.id, confirmed),
      })}
    >
      <SittingItems />
      {passed && <NoticeItems />}
      <TextItem />
      {passed && <GapItems gaps={gaps} />}
    </StepForm>
  );
}
