// Queries of filings and corrections of a time in office.
import type { Db } from '@xianfeng/database';
import { formatDate } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  type Actor,
  type ActorContext,
  found,
  inScope,
  may,
  orderedBy,
} from '../../kernel/index.js';
import { divisionKind } from '../../talents/index.js';
import { leavingReasonLabels } from '../labels.js';
import { districtSteps } from '../policy.js';
import { type ProcedureInput, procedureInput } from '../schema.js';
import type { ChangedField, changesInput, HolderChange, HolderChanges } from './schema.js';
import { leavingContent, leftContent, termContent } from './schema.js';

const byId = orderedBy('id');

/** Changes of the scope, the newest first; those that wait, the oldest first. */
export async function listChanges(
  { db, actor }: ActorContext,
  { state, holderId, cursor, limit }: z.infer<typeof changesInput>,
): Promise<HolderChanges> {
  const oldestFirst = state === 'pending';
  let query = changeRows(db, actor)
    .orderBy('g.id', oldestFirst ? 'asc' : 'desc')
    .limit(limit + 1);
  if (state != null) query = query.where('g.state', '=', state);
  if (holderId != null) query = query.where('g.holder_id', '=', holderId);
  const after = byId.after(cursor);
  if (after !== null) query = query.where('g.id', oldestFirst ? '>' : '<', after[0]);
  const [rows, pending] = await Promise.all([
    query.execute(),
    after === null ? countPending(db, actor) : null,
  ]);
  const page = byId.page(
    rows,
    limit,
    (row) => [row.id],
    (row) => present(row, actor),
  );
  return { ...page, pending };
}

/** One change. @throws AppError not_found outside the scope */
export async function getChange({ db, actor }: ActorContext, id: number): Promise<HolderChange> {
  return present(
    found(await changeRows(db, actor).where('g.id', '=', id).executeTakeFirst()),
    actor,
  );
}

/** How many wait for an answer that the actor may give. */
async function countPending(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('holder_change')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
    .where(inScope('organization_path', actor))
    .executeTakeFirstOrThrow();
  return count;
}

function changeRows(db: Db, actor: Actor) {
  return db
    .selectFrom('holder_change as g')
    .innerJoin('village_holder as h', 'h.id', 'g.holder_id')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .innerJoin('organization as o', 'o.id', 'g.organization_id')
    .innerJoin('account as asker', 'asker.id', 'g.asked_by')
    .leftJoin('account as answerer', 'answerer.id', 'g.answered_by')
    .selectAll('g')
    .select(['h.post', 'p.name', 'o.short_name as organization_name'])
    .select(['asker.display_name as asker_name', 'answerer.display_name as answerer_name'])
    .select(divisionKind('o').as('division_kind'))
    .select(sql<boolean>`asker.person_id = h.person_id`.as('own'))
    .where(inScope('g.organization_path', actor));
}

type Row = Awaited<ReturnType<ReturnType<typeof changeRows>['executeTakeFirstOrThrow']>>;

function present(row: Row, actor: Actor): HolderChange {
  return {
    id: row.id,
    version: row.version,
    holderId: row.holder_id,
    candidateId: row.candidate_id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    divisionKind: row.division_kind,
    name: row.name,
    post: row.post,
    kind: row.kind,
    state: row.state,
    fields: fieldsOf(row),
    reason: row.reason,
    proof: row.proof,
    askedBy: row.asker_name,
    askedAt: row.asked_at.getTime(),
    answer: row.answer,
    answeredBy: row.answerer_name,
    answeredAt: row.answered_at?.getTime() ?? null,
    decidable:
      row.state === 'pending' && row.asked_by !== actor.accountId && may(actor, districtSteps, row),
  };
}

const dayOr = (day: string | null, none: string) => (day === null ? none : formatDate(day));

/** What a change does, in words. */
function fieldsOf(row: Row): ChangedField[] {
  switch (row.kind) {
    case 'leaving': {
      const { reason, on } = leavingContent.parse(row.after);
      const to = `${leavingReasonLabels[reason]}，备案完成之日起离任`;
      return [
        { label: '任职', from: '在任', to },
        { label: '街道登记的离任日期', from: '', to: formatDate(on) },
      ];
    }
    case 'leaving_undone': {
      const { leftOn, reason } = leftContent.parse(row.before);
      const from = `${formatDate(leftOn)}离任（${leavingReasonLabels[reason]}）`;
      return [{ label: '任职', from, to: '在任' }];
    }
    case 'term': {
      const before = termContent.parse(row.before);
      const after = termContent.parse(row.after);
      return [
        {
          label: '任职起始日期',
          from: formatDate(before.startsOn),
          to: formatDate(after.startsOn),
        },
        {
          label: '任期届满日期',
          from: dayOr(before.termEndsOn, '没有登记'),
          to: dayOr(after.termEndsOn, '没有登记'),
        },
      ].filter(({ from, to }) => from !== to);
    }
    case 'election':
      return figuresChanged(procedureInput.parse(row.before), procedureInput.parse(row.after));
  }
}

const figureLabels: Readonly<Record<string, string>> = {
  heldOn: '选举日期',
  number: '选举报告文号',
  base: '应到会（登记）人数',
  present: '到会（投票）人数',
  issued: '发出票数',
  returned: '收回票数',
  votes: '得票数',
  seats: '应选名额',
  nominees: '候选人数',
  listPublishedOn: '选民名单公布日期',
  ballot: '投票轮次',
  body: '会议',
};

function figuresChanged(before: ProcedureInput, after: ProcedureInput): ChangedField[] {
  const was = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]) => {
    const from = String(was.get(key) ?? '');
    const to = String(value ?? '');
    return from === to ? [] : [{ label: figureLabels[key] ?? key, from, to }];
  });
}
