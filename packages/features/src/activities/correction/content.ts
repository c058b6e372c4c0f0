// What a correction keeps of a record, before and after, and how the two differ.
import type { Db, Tx } from '@xianfeng/database';
import { activityTypeLabels, formatDate, yearOf } from '@xianfeng/rules';
import { z } from 'zod';
import type { StoredActivity } from '../activity/stored-activity.js';
import { motionKindLabels, motionMethodLabels, presenceLabels } from '../labels.js';
import { type RecordInput, recordInput } from '../schema.js';
import type { CorrectedField } from './views.js';

/** Both versions of a record, as they are kept with the correction: the former one stays readable. */
export const correctionContent = z.object({ before: recordInput, after: recordInput });

/** Both versions of a record. */
export type CorrectionContent = z.infer<typeof correctionContent>;

/**
 * A record as it stands, in the shape in which it is entered; null where it names no chair or recorder,
 * which no passed record lacks.
 */
export async function contentOf(tx: Tx, activity: StoredActivity): Promise<RecordInput | null> {
  const { id, version, chairId, recorderId, endsAt, heldOn } = activity;
  if (chairId === null || recorderId === null || endsAt === null) return null;
  const kept = await tx.db
    .selectFrom('activity')
    .select(['observers', 'late_reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const attendance = await tx.db
    .selectFrom('attendance')
    .select(['member_id as memberId', 'presence', 'reason'])
    .where('year', '=', yearOf(heldOn))
    .where('activity_id', '=', id)
    .orderBy('member_id')
    .execute();
  const motions = await tx.db
    .selectFrom('motion')
    .select(['title', 'kind', 'method', 'yes', 'no', 'abstain'])
    .where('activity_id', '=', id)
    .orderBy('ordinal')
    .execute();
  const { type, combinedType, groupId, title, ofYear, startsAt, place, agenda } = activity;
  const { discussion, resolution, signed, explanation } = activity;
  return {
    ...{ id, version, type, combinedType, groupId, title, heldOn, ofYear, startsAt, endsAt },
    ...{ place, agenda, chairId, recorderId, discussion, resolution, signed, explanation },
    observers: kept.observers,
    lateReason: kept.late_reason,
    attendance,
    motions,
  };
}

type Names = ReadonlyMap<number, string>;

/** The members whom either version names. */
export function membersIn({ before, after }: CorrectionContent): number[] {
  const named = [before, after].flatMap(({ chairId, recorderId, attendance }) => [
    chairId,
    recorderId,
    ...attendance.map(({ memberId }) => memberId),
  ]);
  return [...new Set(named)];
}

/** The names of these members. */
export async function namesOf(db: Db, memberIds: readonly number[]): Promise<Names> {
  if (memberIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id', 'person.name'])
    .where('member.id', 'in', [...memberIds])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Each field of a record in words, in the order of the form. */
const fields: Readonly<Record<string, (record: RecordInput, names: Names) => string>> = {
  活动类型: ({ type }) => activityTypeLabels[type],
  合并开展: ({ combinedType }) => (combinedType == null ? '' : activityTypeLabels[combinedType]),
  主题: ({ title }) => title,
  日期: ({ heldOn }) => formatDate(heldOn),
  所属年度: ({ ofYear }) => (ofYear == null ? '' : `${ofYear}年`),
  时间: ({ startsAt, endsAt }) => `${startsAt}至${endsAt}`,
  地点: ({ place }) => place,
  主持人: ({ chairId }, names) => names.get(chairId) ?? '',
  记录人: ({ recorderId }, names) => names.get(recorderId) ?? '',
  列席人员: ({ observers }) => observers,
  议题: ({ agenda }) => agenda,
  表决: ({ motions }) => motions.map(motionText).join('\n'),
  发言要点: ({ discussion }) => discussion,
  决议: ({ resolution }) => resolution,
  签字: ({ signed }) => (signed ? '主持人、记录人已签字' : '未签字'),
  补录原因: ({ lateReason }) => lateReason ?? '',
  说明: ({ explanation }) => explanation,
};

function motionText(motion: RecordInput['motions'][number]): string {
  const { title, kind, method, yes, no, abstain } = motion;
  const votes = `赞成${yes}，不赞成${no}，弃权${abstain}`;
  return `${title}（${motionKindLabels[kind]}，${motionMethodLabels[method]}）：${votes}`;
}

/** What a correction changes, in words: first the fields, then each member whose presence changes. */
export function differencesOf(content: CorrectionContent, names: Names): CorrectedField[] {
  const { before, after } = content;
  const changed = Object.entries(fields).map(([label, textOf]) => ({
    label,
    from: textOf(before, names),
    to: textOf(after, names),
  }));
  const was = presencesOf(before);
  const is = presencesOf(after);
  const people = [...new Set([...was.keys(), ...is.keys()])].map((memberId) => ({
    label: `到会：${names.get(memberId) ?? `党员${memberId}号`}`,
    from: was.get(memberId) ?? '不在名单',
    to: is.get(memberId) ?? '不在名单',
  }));
  return [...changed, ...people].filter(({ from, to }) => from !== to);
}

const presencesOf = ({ attendance }: RecordInput): ReadonlyMap<number, string> =>
  new Map(
    attendance.map(({ memberId, presence, reason }) => [
      memberId,
      reason && presence !== 'present'
        ? `${presenceLabels[presence]}（${reason}）`
        : presenceLabels[presence],
    ]),
  );
