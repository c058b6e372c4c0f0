/** The district of the demo, as far as the stories need it. */
import type { Gender } from './names.js';

/** A street and what stands in it. */
export interface Street {
  id: number;
  path: string;
  shortName: string;
  /** 七里山街道 */
  place: string;
  divisionCode: string;
  /** The street whose branch visitors see. */
  shown: boolean;
}

/** A member of a branch, as far as activities and tasks need it. */
export interface Member {
  id: number;
  personId: number;
  name: string;
  gender: Gender;
  bornOn: string;
  groupId: number | null;
  category: 'full' | 'probationary';
  standing: 'normal' | 'suspended';
  joinedOn: string;
  fullOn: string | null;
  exempt: boolean;
  /** The day from which a sanction has taken the vote; null for nearly everybody. */
  votelessFrom: string | null;
  /** How often the member comes, from 0 to 1. */
  reliability: number;
}

/** A member with a held post. */
export interface Post {
  member: Member;
  post: string;
}

/** A branch with its members. */
export interface Branch {
  /** Its number in the demo: what is drawn by chance depends on it, not on the id. */
  key: number;
  id: number;
  path: string;
  shortName: string;
  /** Where it is, as an address begins: 济南市市中区七里山街道七东社区. */
  place: string;
  field: string;
  street: Street;
  size: number;
  groups: number[];
  hasCommittee: boolean;
  foundedOn: string;
  electedOn: string;
  /** Behind with what it owes. */
  lagging: boolean;
  members: Member[];
  team: Post[];
}

/** A village or community, as far as its economy needs it. */
export interface Village {
  id: number;
  path: string;
  shortName: string;
  divisionCode: string;
  kind: 'village' | 'community';
  street: Street;
  /** Who enters for it: its own secretary. */
  secretaryLogin: string;
  /** Who checks its figures. */
  organizerLogin: string;
}

/** Who writes and reviews for a branch: ids of accounts. */
export interface Offices {
  secretary: number;
  /** Null in a branch without a committee. */
  commissioner: number | null;
  organizer: number;
}

/** The tree of organizations, with those that visitors see. */
export interface Tree {
  /** The district's own organization. */
  root: { id: number; path: string };
  streets: Street[];
  branches: Branch[];
  /** Villages and communities, the shown branch's own first. */
  villages: Village[];
  /** The branch that the demo accounts belong to. */
  shown: Branch;
  /** Another one with demo accounts, in another street, that has not elected a committee yet. */
  young: Branch;
}

/** The accounts of those who act in the demo. */
export interface Accounts {
  /** Who writes and reviews for each branch, by its id. */
  offices: Map<number, Offices>;
  /** Accounts of those who sign in, by login. */
  byLogin: Map<string, { id: number; assignmentId: number }>;
  /** The assignment that an account works under, by the account's id. */
  assignmentOf: Map<number, number>;
}

/** The id of the account of a login; 0 where the demo has none. */
export const accountOf = (accounts: Accounts, login: string): number =>
  accounts.byLogin.get(login)?.id ?? 0;

/** The one who holds a post in the team today. */
export function holderOf(branch: Branch, post: string): Member | undefined {
  return branch.team.find((entry) => entry.post === post)?.member;
}
