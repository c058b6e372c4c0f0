// Attendance as it is entered.
import { presenceLabels } from '@xianfeng/features/activities/labels';
import type { Presence } from '@xianfeng/features/activities/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty } from '../../../../components/feedback/Empty.js';
import { Note } from '../../../../components/feedback/Note.js';
import shared from '../../../../components/page/Parts.module.css';
import { inputId, useRecord } from '../context.js';
import { type Line, unmarked } from './lines.js';
import css from './Roll.module.css';
import { REASONS_ID, RollRow } from './RollRow.js';

type Filter = 'all' | 'none' | Presence;

const filters: readonly { key: Filter; word: string }[] = [
  { key: 'all', word: '全部' },
  { key: 'none', word: '未登记' },
  { key: 'present', word: presenceLabels.present },
  { key: 'leave', word: presenceLabels.leave },
  { key: 'absent', word: presenceLabels.absent },
];

/** The roll: everybody came, then the exceptions. Fast by finger and by key. */
export function RollCall() {
  const { draft, lines, change, errors } = useRecord();
  const [filter, setFilter] = useState<Filter>('all');
  const left = unmarked(lines);
  const untouched = Object.keys(draft.marks).length === 0;
  const shown = lines.filter((line) => fits(line, filter));
  return (
    <div className={shared.stack} id={inputId('attendance')}>
      <div className={shared.bar}>
        <Button
          type={untouched ? 'primary' : 'default'}
          disabled={left.length === 0}
          onClick={() =>
            change({
              kind: 'markAll',
              memberIds: left.map((line) => line.memberId),
              presence: 'present',
            })
          }
        >
          {allWord(untouched, left.length)}
        </Button>
        <p className={shared.soft}>
          先点“全部到会”，再改没有到会的人；不作硬性要求的，到了再点。
          请假、缺席的原因可能涉及健康，不留在这台设备上，填好后请及时保存。
          <span className={css.keys}>键盘：↑↓ 换人，1 到会，2 请假，3 缺席。</span>
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div className={`${shared.chips} ${css.filters}`} role="group" aria-label="筛选名单">
        {filters.map(({ key, word }) => (
          <button
            key={key}
            type="button"
            aria-pressed={filter === key}
            onClick={() => setFilter(key)}
          >
            {word} <b>{lines.filter((line) => fits(line, key)).length}</b>
          </button>
        ))}
      </div>
      {errors.attendance !== undefined && <Note tone="error">{errors.attendance}</Note>}
      {shown.length === 0 ? (
        <Empty>{filter === 'none' ? '都已登记' : '没有这样的党员'}</Empty>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
        <ul role="list" className={css.rows} aria-label="到会登记">
          {shown.map((line) => (
            <RollRow
              key={line.memberId}
              line={line}
              error={errors[`attendance.${line.memberId}`]}
              change={change}
            />
          ))}
        </ul>
      )}
      <datalist id={REASONS_ID}>
        {['因病', '因公出差', '外出务工', '照顾家人', '参加上级会议'].map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </div>
  );
}

function allWord(untouched: boolean, left: number): string {
  if (left === 0) return '已全部登记';
  return untouched ? '全部到会' : `其余${left}人到会`;
}

function fits(line: Line, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'none') return line.presence === null && !line.exempt;
  return line.presence === filter;
}
