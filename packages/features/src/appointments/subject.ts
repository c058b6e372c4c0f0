/** What events of appointments are about: candidates, and what is answered and objected about them. */
import type { Db } from '@xianfeng/database';
import { type DivisionKind, postLabel } from '@xianfeng/rules';
import { byId, defineSubject, maskName, type ShownOn } from '../kernel/index.js';
import { divisionKind } from '../talents/index.js';
import type { CandidateState, TeamPost } from './labels.js';

/** What sentences name of a candidate. */
export interface CandidateFacts {
  /** What the post is called in this village or community. */
  post: string;
  /** The name, masked, for the step into this state; null for the steps that announce no name. */
  nameAt: (state: CandidateState) => string | null;
}

/**
 * Steps that name the candidate: only from the public notice on, and never one that speaks against
 * the person.
 */
const announced: readonly CandidateState[] = ['public_notice', 'procedure', 'elected', 'filing'];

interface Row {
  id: number;
  post: TeamPost;
  kind: DivisionKind | null;
  name: string;
}

const factsOf = ({ id, post, kind, name }: Row): CandidateFacts & { id: number } => ({
  id,
  post: postLabel(post, kind),
  nameAt: (state) => (announced.includes(state) ? maskName(name) : null),
});

/** Candidates with their post and their person, as the facts of a sentence need them. */
const candidates = (db: Db) =>
  db
    .selectFrom('candidate as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .select(['c.post', 'p.name'])
    .select(divisionKind('o').as('kind'));

/** 人选: a talent on the way to one village position. */
export const candidateSubject = defineSubject({
  kind: 'candidate',
  label: '人选',
  page: '/appointments/$id',
  read: async (db, ids): Promise<ReadonlyMap<number, CandidateFacts>> => {
    const rows = await candidates(db)
      .select('c.id')
      .where('c.id', 'in', [...ids])
      .execute();
    return byId(rows.map(factsOf));
  },
});

/** The page of the candidate that an event names. */
const onCandidate: ShownOn = {
  subject: candidateSubject,
  id: ({ data }) => (typeof data.candidateId === 'number' ? data.candidateId : null),
};

/** 联审: a candidate's case as it lies with the departments. */
export const reviewSubject = defineSubject({ kind: 'review', label: '联审', page: null });

/** 联审部门: which departments a joint review asks. */
export const departmentsSubject = defineSubject({
  kind: 'review_departments',
  label: '联审部门',
  page: null,
});

/** 联审意见: the opinion of one department. */
export const opinionSubject = defineSubject({
  kind: 'opinion',
  label: '联审意见',
  page: onCandidate,
  read: async (db, ids): Promise<ReadonlyMap<number, CandidateFacts>> => {
    const rows = await candidates(db)
      .innerJoin('review_opinion as r', 'r.candidate_id', 'c.id')
      .select('r.id')
      .where('r.id', 'in', [...ids])
      .execute();
    return byId(rows.map(factsOf));
  },
});

/** 公示异议: what was objected during a public notice. */
export const objectionSubject = defineSubject({
  kind: 'objection',
  label: '公示异议',
  page: onCandidate,
  read: async (db, ids): Promise<ReadonlyMap<number, CandidateFacts>> => {
    const rows = await candidates(db)
      .innerJoin('objection as x', 'x.candidate_id', 'c.id')
      .select('x.id')
      .where('x.id', 'in', [...ids])
      .execute();
    return byId(rows.map(factsOf));
  },
});
