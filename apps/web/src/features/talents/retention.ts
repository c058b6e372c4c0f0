// The day of a file's deletion as text (SEC-10).
import type { TalentRow } from '@xianfeng/features/talents/schema';
import { formatDate } from '@xianfeng/rules';

/** SEC-10: that a file is going to be deleted, or already is; null for one that is kept. */
export function deletionText({
  deletesOn,
  clearedOn,
}: Pick<TalentRow, 'deletesOn' | 'clearedOn'>): string | null {
  if (clearedOn !== null) return `个人资料已于${formatDate(clearedOn)}删除`;
  return deletesOn === null ? null : `将于${formatDate(deletesOn)}删除`;
}
