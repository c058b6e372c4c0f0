// What changed of a meeting since it was announced: old → new and why.
import { type NoticeChange, toldFieldLabels } from '@xianfeng/features/activities/labels';
import { shortDay } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';

/** A change as a member reads it, before everything else of the meeting. */
export function News({ news }: { news: NoticeChange }) {
  return (
    <Note tone="warning">
      <NewsText news={news} />
    </Note>
  );
}

/** The words of a change, for the meeting's own page and for lists. */
export function NewsText({ news: { cancelled, reason, changes } }: { news: NoticeChange }) {
  return (
    <>
      <strong>{cancelled ? '这次活动已取消' : '活动安排有变化'}</strong>
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          {field === 'agenda'
            ? '议程有调整，见活动内容'
            : `${toldFieldLabels[field]}：${valueText(field, from, to)} → ${valueText(field, to, from)}`}
        </div>
      ))}
      <div>原因：{reason}</div>
    </>
  );
}

/** Of two days of one year the year says nothing. */
function valueText(
  field: keyof typeof toldFieldLabels,
  value: string | null,
  other: string | null,
): string {
  if (value === null) return '未定';
  return field === 'heldOn' ? shortDay(value, other ?? value) : value;
}
