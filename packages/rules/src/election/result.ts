// Who is elected, re-votes, empty seats, taking office (ELEC-07 to ELEC-09).
import { ELEC_07, ELEC_08, ELEC_09 } from '../catalogue/organizations/elec.js';
import type { CivilDate } from '../civil-date.js';
import { block, confirm, type Finding, info, type Judgement, judge } from '../law/judgement.js';
import type { Turnout } from '../meetings/votes/quorum.js';
import { type ElecSettings, elecDefaults } from '../settings/organizations/elec.js';
import { isHalfOrMore, isMoreThanHalf } from '../share.js';

/** A candidate's votes in favour. */
export interface Votes {
  readonly id: number;
  readonly yes: number;
}

/** Who is elected, who ties, and how many seats stay empty. */
export interface ElectionResult extends Judgement {
  /** Elected, by votes then id. */
  readonly elected: readonly number[];
  /** Tied at the last seat: they are voted on again, most votes wins. */
  readonly tied: readonly number[];
  /** Seats still empty. */
  readonly vacant: number;
}

/**
 * ELEC-07, ELEC-08: who is elected. 赞成票 超过半数 of those expected or of those present, as the
 * district has set; where the two bases give different people the organization above confirms. More
 * winners than seats: by votes, a tie at the last seat is voted on again. Exactly half never elects.
 */
export function electionResult(
  votes: readonly Votes[],
  seats: number,
  turnout: Turnout,
  date: CivilDate,
  settings: ElecSettings = elecDefaults,
): ElectionResult {
  const base = settings['elec.majorityBase'];
  const chosen = winners(votes, turnout[base], seats);
  const other = winners(votes, turnout[base === 'expected' ? 'present' : 'expected'], seats);
  const findings: Finding[] = [];
  if (!same(chosen.elected, other.elected) || !same(chosen.tied, other.tied)) {
    findings.push(
      confirm(
        ELEC_07,
        date,
        '按应到会人数和按实到会人数计算的当选结果不同。',
        { fact: 'majorityBase', hint: '请报上级党组织确认当选结果。' },
        { facts: { expected: turnout.expected, present: turnout.present } },
      ),
    );
  }
  const vacant = seats - chosen.elected.length;
  if (chosen.tied.length > 0) {
    findings.push(
      block(
        ELEC_08,
        date,
        `${chosen.tied.length}名候选人得票相等，不能确定当选人。`,
        { fact: 'yes', hint: '请就得票相等的候选人重新投票，得票多的当选。' },
        { facts: { tied: [...chosen.tied] } },
      ),
    );
  } else if (vacant > 0) {
    findings.push(
      info(ELEC_08, date, `当选人数少于应选人数${vacant}名，不足名额另行选举。`, {
        facts: { vacant },
      }),
    );
  }
  return { ...judge(findings), elected: chosen.elected, tied: chosen.tied, vacant };
}

function winners(votes: readonly Votes[], base: number, seats: number) {
  const passed = votes
    .filter((candidate) => isMoreThanHalf(candidate.yes, base))
    .sort((a, b) => b.yes - a.yes || a.id - b.id);
  const last = passed[seats - 1];
  const next = passed[seats];
  if (last === undefined || next === undefined || last.yes !== next.yes) {
    return { elected: passed.slice(0, seats).map((c) => c.id), tied: [] };
  }
  return {
    elected: passed.filter((c) => c.yes > last.yes).map((c) => c.id),
    tied: passed.filter((c) => c.yes === last.yes).map((c) => c.id),
  };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

/** ELEC-08: in the re-vote among the tied the most votes win; null if they tie again. */
export function runoffWinners(votes: readonly Votes[], seats: number): readonly number[] | null {
  const ranked = [...votes].sort((a, b) => b.yes - a.yes || a.id - b.id);
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (last !== undefined && next !== undefined && last.yes === next.yes) return null;
  return ranked.slice(0, seats).map((candidate) => candidate.id);
}

/** ELEC-08: may the empty seats be given up? With the consent of at least half of the voters. */
export function judgeSeatReduction(
  consent: { readonly voters: number; readonly agreed: number },
  date: CivilDate,
): Judgement {
  if (isHalfOrMore(consent.agreed, consent.voters)) return judge([]);
  return judge([
    block(
      ELEC_08,
      date,
      '减少名额没有经半数以上选举人同意。',
      { fact: 'agreed', hint: '请另行选举不足的名额。' },
      { facts: { voters: consent.voters, agreed: consent.agreed } },
    ),
  ]);
}

/** Posts by what happens to their result. */
export type ElectedPost = 'secretary' | 'deputy_secretary' | 'member';

/** ELEC-09: may the elected take office? 书记, 副书记 once approved from above; 委员 are filed. */
export function judgeTakingOffice(
  office: {
    readonly post: ElectedPost;
    readonly approvedByHigher: boolean;
    readonly filed: boolean;
  },
  date: CivilDate,
): Judgement {
  if (office.post === 'member') {
    if (office.filed) return judge([]);
    return judge([
      block(ELEC_09, date, '委员选举结果还没有报上级党组织备案。', {
        fact: 'filed',
        hint: '请报上级党组织备案。',
      }),
    ]);
  }
  if (office.approvedByHigher) return judge([]);
  return judge([
    block(ELEC_09, date, '书记、副书记须经上级党组织批准后就任。', {
      fact: 'approvedByHigher',
      hint: '请将选举结果报上级党组织批准。',
    }),
  ]);
}
