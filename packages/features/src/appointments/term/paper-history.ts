// The shape of a way that was gone on paper, with its proofs.
import type {
  CivilDate,
  DivisionKind,
  ReviewDepartment,
  Route,
  TalentSource,
} from '@xianfeng/rules';
import type { TeamPost } from '../labels.js';

/** A paper with its number and day. */
export interface Paper {
  number: string;
  on: CivilDate;
}

/** A way into a post that was gone on paper, with every proof of it. */
export interface PaperHistory {
  batchId: number;
  reason: string;
  enteredBy: number;
  enteredAt: Date;
  talentId: number;
  personId: number;
  organizationId: number;
  organizationPath: string;
  streetId: number;
  post: TeamPost;
  /** What stands there, for the words of the notice. */
  divisionKind: DivisionKind | null;
  route: Route;
  source: TalentSource | null;
  /** Whom the notice named. */
  person: {
    name: string;
    gender: '1' | '2' | '0' | '9';
    born_on: CivilDate;
    education: string | null;
    political_status: string;
  };
  departments: readonly ReviewDepartment[];
  /** 历史登记: what is not on paper, by name, and why; null where every proof is there. */
  historical: { missing: readonly string[]; reason: string } | null;
  review: Paper | null;
  inspection: Paper | null;
  inspectors: readonly { name: string; unit: string }[];
  talks: number;
  poll: { issued: number; returned: number; agree: number } | null;
  decision: Paper | null;
  sitting: { members: number; present: number; yes: number };
  notice: {
    publishedOn: CivilDate;
    workingDays: number;
    countStartDay: boolean;
    lastDay: CivilDate;
    number: string;
  } | null;
  procedure: Paper | null;
  /** As the route has them; null where it has none. */
  figures: {
    ballot: 'first' | 'rerun' | null;
    body: 'all' | 'representatives' | null;
    base: number | null;
    present: number | null;
    issued: number | null;
    returned: number | null;
    votes: number | null;
    seats: number | null;
    nominees: number | null;
    list_published_on: CivilDate | null;
  };
  filing: Paper | null;
  startsOn: CivilDate;
  termEndsOn: CivilDate | null;
}
