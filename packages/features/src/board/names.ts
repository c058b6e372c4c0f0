import type { Db } from '@xianfeng/database';
import {
  type DivisionKind,
  postLabelsOf,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { typeOf } from '../activities/index.js';
import { maskName } from '../kernel/index.js';
import { divisionKind } from '../talents/index.js';
import { namesCandidate } from './candidate-sentences.js';
import type { Told } from './told.js';

/** What the log keeps of an event, as far as a sentence needs it. */
export const bodyShape = z.object({
  at: z.number(),
  organizationId: z.number().nullable(),
  subject: z.object({ kind: z.string(), id: z.number() }),
  data: z.record(z.string(), z.unknown()),
});

export type Entry = { seq: number; type: string } & z.infer<typeof bodyShape>;

/** Somebody on the way into a post, or in it. */
interface InPost {
  post: string;
  kind: DivisionKind | null;
  name: string | null;
}

/** The records behind a page of events. */
export interface Names {
  organizations: ReadonlyMap<number, string>;
  activities: ReadonlyMap<number, Told['activity']>;
  tasks: ReadonlyMap<number, string>;
  candidates: ReadonlyMap<number, InPost>;
  holders: ReadonlyMap<number, InPost>;
  sources: ReadonlyMap<number, string>;
  projects: ReadonlyMap<number, string>;
  decisions: ReadonlyMap<number, string>;
}

export const taskIdOf = (entry: Entry) =>
  entry.subject.kind === 'task' ? entry.subject.id : Number(entry.data.taskId ?? 0);

const candidateIdOf = ({ subject, data }: Entry) =>
  subject.kind === 'candidate' ? subject.id : Number(data.candidateId ?? 0);

const any = (ids: readonly (number | null)[]) => sql<boolean>`id = any(${ids}::bigint[])`;

/** Reads what the sentences of these events name. */
export async function namesOf(db: Db, entries: readonly Entry[]): Promise<Names> {
  const ofKind = (...kinds: string[]) =>
    entries.filter(({ subject }) => kinds.includes(subject.kind));
  const ids = (kind: string) => ofKind(kind).map(({ subject }) => subject.id);
  const [organizations, activities, tasks, projects, decisions, people] = await Promise.all([
    db
      .selectFrom('organization')
      .select(['id', 'short_name as name'])
      .where(any(entries.map((entry) => entry.organizationId)))
      .execute(),
    db
      .selectFrom('activity')
      .select(['id', 'title', 'type', 'expected', 'present'])
      .select(['held_on as heldOn', 'starts_at as startsAt'])
      .where(any(ids('activity')))
      .execute(),
    db
      .selectFrom('task')
      .select(['id', 'title as name'])
      .where(any(ofKind('task', 'delivery').map(taskIdOf)))
      .execute(),
    db
      .selectFrom('village_project')
      .select(['id', 'name'])
      .where(any(ids('project')))
      .execute(),
    db
      .selectFrom('village_decision')
      .select(['id', 'title as name'])
      .where(any(ids('decision')))
      .execute(),
    peopleOf(db, entries.map(candidateIdOf), ids('holder'), ids('talent')),
  ]);
  return {
    organizations: mapOf(organizations),
    activities: new Map(activities.map((row) => [row.id, { ...row, type: typeOf(row.type) }])),
    tasks: mapOf(tasks),
    projects: mapOf(projects),
    decisions: mapOf(decisions),
    ...people,
  };
}

const mapOf = (rows: readonly { id: number; name: string }[]) =>
  new Map(rows.map(({ id, name }) => [id, name]));

async function peopleOf(
  db: Db,
  candidateIds: readonly number[],
  holderIds: readonly number[],
  talentIds: readonly number[],
): Promise<Pick<Names, 'candidates' | 'holders' | 'sources'>> {
  const [candidates, holders, talents] = await Promise.all([
    db
      .selectFrom('candidate as c')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .innerJoin('organization as o', 'o.id', 'c.organization_id')
      .select(['c.id', 'c.post', 'p.name'])
      .select(divisionKind('o').as('kind'))
      .where(sql<boolean>`c.id = any(${candidateIds}::bigint[])`)
      .execute(),
    db
      .selectFrom('village_holder as h')
      .innerJoin('person as p', 'p.id', 'h.person_id')
      .innerJoin('organization as o', 'o.id', 'h.organization_id')
      .select(['h.id', 'h.post', 'p.name'])
      .select(divisionKind('o').as('kind'))
      .where(sql<boolean>`h.id = any(${holderIds}::bigint[])`)
      .execute(),
    db.selectFrom('talent').select(['id', 'source as name']).where(any(talentIds)).execute(),
  ]);
  return {
    candidates: new Map(candidates.map((row) => [row.id, row])),
    holders: new Map(holders.map((row) => [row.id, row])),
    sources: mapOf(
      talents.flatMap(({ id, name }) =>
        name !== null && isSource(name) ? [{ id, name: talentSourceLabels[name] }] : [],
      ),
    ),
  };
}

const isSource = (key: string): key is TalentSource => Object.hasOwn(talentSourceLabels, key);

/** What a village post is called, by its key, where it is. */
export const postLabel = (post: unknown, kind: DivisionKind | null = null): string | null =>
  Object.entries(postLabelsOf[kind ?? 'any']).find(([key]) => key === post)?.[1] ?? null;

/** An event with what its sentence may name; a candidate's name only where it has been announced. */
export function toldOf(entry: Entry, names: Names): Told {
  const { type, data, subject, organizationId } = entry;
  const holder = subject.kind === 'holder' ? names.holders.get(subject.id) : undefined;
  const candidate = names.candidates.get(candidateIdOf(entry));
  const announced = type === 'candidate.moved' && namesCandidate(data.state);
  const name = holder?.name ?? (announced ? candidate?.name : null) ?? null;
  return {
    type,
    data,
    where: names.organizations.get(organizationId ?? 0) ?? '',
    activity: names.activities.get(subject.id) ?? null,
    task: names.tasks.get(taskIdOf(entry)) ?? null,
    post: postLabel(
      holder?.post ?? candidate?.post ?? data.post,
      holder?.kind ?? candidate?.kind ?? null,
    ),
    who: name === null ? null : maskName(name),
    source: subject.kind === 'talent' ? (names.sources.get(subject.id) ?? null) : null,
    title: (subject.kind === 'project' ? names.projects : names.decisions).get(subject.id) ?? null,
  };
}
