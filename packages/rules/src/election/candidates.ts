// Candidates: electing body, number and nomination (ELEC-01, ELEC-02, ELEC-05).
import { ELEC_01, ELEC_02, ELEC_05 } from '../catalogue/organizations/elec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';

/** ELEC-01: who elects. A congress of delegates needs 500 members or scattered ones, and approval. */
export function judgeElectingBody(
  election: {
    readonly body: 'assembly' | 'congress';
    readonly members: number;
    readonly scattered: boolean;
    readonly approvedByHigher: boolean;
  },
  date: CivilDate,
): Judgement {
  if (election.body === 'assembly') return judge([]);
  const findings: Finding[] = [];
  if (election.members < 500 && !election.scattered) {
    findings.push(
      block(
        ELEC_01,
        date,
        `党员${election.members}人，不足500人且不分散，应召开党员大会选举。`,
        { fact: 'members', hint: '请召开党员大会。' },
        { facts: { members: election.members } },
      ),
    );
  }
  if (!election.approvedByHigher) {
    findings.push(
      block(ELEC_01, date, '召开党员代表大会须经上级党组织批准。', {
        fact: 'approvedByHigher',
        hint: '请先报上级党组织批准。',
      }),
    );
  }
  return judge(findings);
}

/** What is elected: 委员 and 代表 by 差额, 书记 and 副书记 等额. */
export type ElectedKind = 'committee_members' | 'delegates' | 'secretary';

/** ELEC-02: fewest candidates for so many seats; a fifth more, rounded up, or as many for 书记. */
export function fewestCandidates(ballot: ElectedKind, seats: number): number {
  return ballot === 'secretary' ? seats : seats + Math.ceil(seats / 5);
}

/** ELEC-02: are there enough candidates (for 书记, 副书记 exactly as many as seats)? */
export function judgeCandidateNumber(
  ballot: ElectedKind,
  numbers: { readonly seats: number; readonly candidates: number },
  date: CivilDate,
): Judgement {
  const { seats, candidates } = numbers;
  const needed = fewestCandidates(ballot, seats);
  const facts = { seats, candidates, needed };
  const equal = ballot === 'secretary';
  if (equal ? candidates === needed : candidates >= needed) return judge([]);
  const message = equal
    ? `应选${seats}人，候选人${candidates}人，书记、副书记应等额选举。`
    : `应选${seats}人，候选人${candidates}人，差额不足20%。`;
  const hint = equal ? `候选人应为${needed}人。` : `候选人不少于${needed}人。`;
  return judge([block(ELEC_02, date, message, { fact: 'candidates', hint }, { facts })]);
}

/** How the candidates came about. */
export interface Nomination {
  readonly hasCommittee: boolean;
  /** 上届委员会 proposed them by the majority's opinion. */
  readonly proposedByCommittee: boolean;
  /** 不设支委会: all members deliberated and proposed. */
  readonly proposedByMembers: boolean;
  /** 上级党组织审查同意 */
  readonly approvedByHigher: boolean;
  /** 党员酝酿 */
  readonly deliberated: boolean;
}

/** ELEC-05: 提名 → 上级审查同意 → 酝酿; what is missing before the election. */
export function judgeNomination(nomination: Nomination, date: CivilDate): Judgement {
  const { hasCommittee } = nomination;
  const proposed = hasCommittee ? nomination.proposedByCommittee : nomination.proposedByMembers;
  const rows = [
    [
      proposed,
      hasCommittee ? 'proposedByCommittee' : 'proposedByMembers',
      hasCommittee ? '候选人没有经上届委员会提出。' : '候选人没有经全体党员酝酿提出。',
    ],
    [nomination.approvedByHigher, 'approvedByHigher', '候选人预备人选没有经上级党组织审查同意。'],
    [nomination.deliberated, 'deliberated', '候选人没有经党员酝酿。'],
  ] as const;
  return judge(
    rows
      .filter(([done]) => !done)
      .map(([, fact, message]) =>
        block(ELEC_05, date, message, { fact, hint: '请按提名、审查、酝酿的程序办理。' }),
      ),
  );
}
