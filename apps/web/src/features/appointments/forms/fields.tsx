// Fields that several forms of moves share.

import { judgeSitting } from '@xianfeng/rules';
import { Form } from 'antd';
import { useMe } from '../../../app/session/me.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';

type Name = string | readonly (string | number)[];
const path = (name: Name) => (typeof name === 'string' ? name : [...name]);

/** A whole number of people or ballots. */
export function CountItem({ name, label }: { name: Name; label: string }) {
  return (
    <Form.Item name={path(name)} label={label}>
      <CountInput min={0} max={1_000_000} style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** What was said in addition; without it where nothing need be said. */
export function TextItem({ label = '情况说明（可不填）' }: { label?: string }) {
  return (
    <Form.Item name="text" label={label}>
      <ProseInput autoSize={{ minRows: 2, maxRows: 10 }} most={2000} />
    </Form.Item>
  );
}

/** 文号和日期 of the paper that a step rests on. */
export function PaperItems({ title, prefix = 'paper' }: { title: string; prefix?: string }) {
  const { today } = useMe();
  return (
    <div className={shared.grid}>
      <Form.Item name={[prefix, 'number']} label={`${title}文号`}>
        <LineInput most={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[prefix, 'on']} label={`${title}日期`}>
        <DayInput max={today} />
      </Form.Item>
    </div>
  );
}

interface Typed {
  members?: number | null;
  present?: number | null;
  yes?: number | null;
}

/** A sitting of the 街道党工委 and its vote, judged while it is typed. */
export function SittingItems() {
  const { today } = useMe();
  const typed: Typed | undefined = Form.useWatch('decision');
  const { members = null, present = null, yes = null } = typed ?? {};
  const complete = members !== null && present !== null && yes !== null;
  const judged = complete ? judgeSitting({ members, present, yes }, today) : null;
  return (
    <>
      <PaperItems title="街道党工委会议纪要" prefix="decision" />
      <div className={shared.grid}>
        <CountItem name={['decision', 'members']} label="党工委委员人数" />
        <CountItem name={['decision', 'present']} label="到会人数" />
        <CountItem name={['decision', 'yes']} label="同意人数" />
      </div>
      {complete && judged !== null && (
        <div className={css.arithmetic} aria-live="polite">
          <p>
            到会{share(present, members)}，同意{share(yes, members)}
            {judged.outcome === 'ok' && '：符合到会和表决人数要求。'}
          </p>
          <Findings findings={judged.findings} />
        </div>
      )}
    </>
  );
}

/** 6/9（66.7%）: the count stands first, since the share is rounded. */
export function share(part: number, whole: number): string {
  if (whole <= 0) return `${part}/${whole}`;
  return `${part}/${whole}（${Math.floor((1000 * part) / whole) / 10}%）`;
}
