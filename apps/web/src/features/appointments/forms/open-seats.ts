// Open seats of a post as text.
import { AHEAD_MONTHS } from '@xianfeng/features/teams/labels';
import { addMonths } from '@xianfeng/rules';

interface OneSeat {
  holder: { termEndsOn: string | null } | null;
}

/** What is to be filled of a post, in words: empty seats, and terms that end soon; null for nothing. */
export function openSeats(seats: readonly OneSeat[], today: string): string | null {
  const soon = addMonths(today, AHEAD_MONTHS);
  const empty = seats.filter(({ holder }) => holder === null).length;
  const ending = seats.filter(({ holder }) => holder?.termEndsOn && holder.termEndsOn <= soon);
  const parts = [
    ...(empty > 0 ? [`空缺${empty}`] : []),
    ...(ending.length > 0 ? [`将届满${ending.length}`] : []),
  ];
  return parts.length === 0 ? null : parts.join('，');
}
