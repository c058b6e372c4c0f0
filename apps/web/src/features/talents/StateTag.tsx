import { type TalentState, talentStateLabels } from '@xianfeng/features/talents/labels';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Record<TalentState, StatusTone> = {
  lead: 'quiet',
  pending_intake: 'running',
  in_pool: 'done',
  refused: 'quiet',
};

/** Where a file of the pool stands; 已超期 where that matters more. */
export function StateTag({ state, overdue }: { state: TalentState; overdue: boolean }) {
  return (
    <>
      <StatusTag tone={tones[state]}>{talentStateLabels[state]}</StatusTag>
      {overdue && (
        <>
          {' '}
          <StatusTag tone="error">已超期</StatusTag>
        </>
      )}
    </>
  );
}
