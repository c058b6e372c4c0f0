// The judgement whether a branch has the committee that its size asks for (ORG-07).
import { type Judgement, judge, judgeCommittee } from '@xianfeng/rules';

/**
 * Branches that elect; the team of a temporary branch is appointed by the organization that set it
 * up.
 */
const ELECTING = ['branch', 'joint_branch', 'floating_branch'];

interface Team {
  type: string;
  hasCommittee: boolean;
  fullMembers: number;
  /** Members who hold a seat of the committee today. */
  seats: number;
  /** The last day of the term, null where no election is known. */
  endsOn: string | null;
}

/** Whether a branch of this size has the committee that it should have (ORG-07). */
export function judgeTeam(team: Team, today: string): Judgement {
  const { type, hasCommittee, fullMembers, seats, endsOn } = team;
  // A committee of which no member has been entered yet cannot be counted.
  const unknown = hasCommittee && seats === 0;
  if (!ELECTING.includes(type) || unknown) return judge([]);
  // Where no election is known, nothing says that the term is over.
  const midTerm = endsOn === null || today <= endsOn;
  return judgeCommittee({ fullMembers, committeeSize: hasCommittee ? seats : 0, midTerm }, today);
}
