// List of what the minutes lack.
import {
  bodyOf,
  citationText,
  isNameOf,
  type MinutesField,
  minutesFieldLabels,
} from '@xianfeng/rules';
import { focusField, useRecord } from '../context.js';
import css from '../Record.module.css';
import { unmarked, withoutReason } from '../roll/lines.js';
import { keepsMinutes } from './judge.js';

/** Which input fills a gap in the minutes. */
const inputs: Record<MinutesField, string> = {
  startTime: 'startsAt',
  place: 'place',
  chair: 'chairId',
  recorder: 'recorderId',
  expected: 'attendance',
  present: 'attendance',
  absencesWithoutReason: 'attendance',
  topics: 'agenda',
  discussion: 'discussion',
  motionCounts: 'motions',
  resolutions: 'resolution',
  signedByChair: 'signed',
  signedByRecorder: 'signed',
};

const isField = (fact: string): fact is MinutesField => isNameOf(inputs, fact);

/** What the minutes still lack (MEET-13): each leads to the field that is missing. */
export function LackingList() {
  const { draft, standing, lines, ready } = useRecord();
  // Of a talk only the two who talk are expected.
  const left = bodyOf(draft) === 'pair' ? 0 : unmarked(lines).length;
  const silent = withoutReason(lines)[0];
  const first = standing?.lacking[0];
  const lacking = [...new Map((standing?.lacking ?? []).flatMap(gap)).values()];
  if (left > 0) lacking.unshift({ field: 'attendance', label: `${left}人的到会情况` });
  if (lacking.length === 0) {
    const said = ready && keepsMinutes(draft);
    return said ? <p className={css.complete}>会议记录要素齐全，可以提交。</p> : null;
  }
  const target = (field: string) =>
    field === 'attendance' && left === 0 && silent !== undefined
      ? `attendance.${silent.memberId}`
      : field;
  return (
    <div className={css.stackTight}>
      <h3 className={css.panelSub}>提交前还要补充</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
      <ul role="list" className={css.lacking}>
        {lacking.map(({ field, label }) => (
          <li key={label}>
            <button type="button" onClick={() => focusField(target(field))}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      {first !== undefined && <p className={css.citation}>依据：{citationText(first.citation)}</p>}
    </div>
  );
}

/** Both signatures are one box to tick. */
function gap(finding: { change: { fact: string } | null }) {
  const fact = finding.change?.fact ?? '';
  if (!isField(fact)) return [];
  const field = inputs[fact];
  const label: string = field === 'signed' ? '主持人、记录人签字' : minutesFieldLabels[fact];
  return [[field, { field, label }] as const];
}
