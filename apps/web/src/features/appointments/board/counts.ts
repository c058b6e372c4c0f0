// Counts of the board.
import type { BoardStage } from '@xianfeng/features/appointments/labels';
import type { Board } from '@xianfeng/features/appointments/schema';

/** How many stand at a stage, in one street or in all. */
export function countAt(
  board: Board,
  stage: BoardStage,
  streetId?: number,
): { count: number; overdue: number } {
  return board.cells
    .filter(
      (cell) => cell.stage === stage && (streetId === undefined || cell.streetId === streetId),
    )
    .reduce(
      (sum, { count, overdue }) => ({ count: sum.count + count, overdue: sum.overdue + overdue }),
      { count: 0, overdue: 0 },
    );
}
