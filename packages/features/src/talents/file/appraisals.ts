// Yearly appraisals on record, as a line of 干部任免审批表.
import { officialGradeLabels } from '@xianfeng/rules';
import { type ActorContext, inScope } from '../../kernel/index.js';

/** Yearly appraisals in village posts of the scope, the earliest first: 2024年称职；2025年优秀. */
export async function appraisalsOf(
  { db, actor }: Pick<ActorContext, 'db' | 'actor'>,
  personId: number,
): Promise<string> {
  const own = actor.assignment.role === 'member' && actor.personId === personId;
  const rows = await db
    .selectFrom('holder_record as r')
    .innerJoin('village_holder as h', 'h.id', 'r.holder_id')
    .where('h.person_id', '=', personId)
    .where((eb) => (own ? eb.lit(true) : inScope('h.organization_path', actor)))
    .where('r.kind', '=', 'appraisal')
    .orderBy('r.year')
    .orderBy('r.id')
    .select(['r.year', 'r.grade'])
    .execute();
  const grades: Readonly<Record<string, string>> = officialGradeLabels;
  const texts = rows.map(({ year, grade }) => `${year}年${grades[grade ?? ''] ?? ''}`);
  // Two posts held at once are appraised twice, and printed once where they agree.
  return [...new Set(texts)].join('；');
}

/** What was written down, and the years on record that it does not name. */
export function allAppraisals(written: string, onRecord: string): string {
  if (written === '') return onRecord;
  const more = onRecord
    .split('；')
    .filter((each) => each !== '' && !written.includes(each.slice(0, '2026年'.length)));
  return [written.replace(/[。；]$/u, more.length > 0 ? '' : '$&'), ...more].join('；');
}
