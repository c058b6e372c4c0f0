// The facts of one person's way into the party, as the guards read them.
import type { CivilDate } from '../civil-date.js';
import type { Ballot } from '../meetings/votes/motion.js';
import type { ApprovingBody } from './admission/approval.js';
import type { Sponsor } from './candidate/activist.js';
import type {
  OpinionsHeard,
  ProspectConfirmation,
  Training,
  Vetting,
} from './candidate/prospect.js';

/** What a 支部大会 on a 预备党员 decided. */
export type ConversionDecision = 'convert' | 'extend' | 'cancel';

/** A vote of the 支部大会 with its day and form. */
export interface AssemblyVote {
  readonly heldOn: CivilDate;
  readonly anonymous: boolean;
  readonly oneByOne: boolean;
  readonly ballot: Ballot;
}

/** The file of one person's way into the party: all that the guards of the machine look at. */
export interface DevelopmentCase {
  readonly bornOn: CivilDate;
  readonly submittedOn: CivilDate;
  readonly talkedOn: CivilDate | null;
  readonly leagueMember: boolean;
  readonly recommendedBy: 'members' | 'league' | null;
  /** Day of the 支委会 that determined the 积极分子. */
  readonly activistOn: CivilDate | null;
  readonly filedOn: CivilDate | null;
  readonly mentors: readonly Sponsor[];
  readonly reviewedOn: readonly CivilDate[];
  readonly hasGroups: boolean;
  readonly opinions: OpinionsHeard;
  readonly confirmation: ProspectConfirmation;
  readonly introducers: readonly Sponsor[];
  readonly vetting: Vetting;
  readonly training: Training | null;
  readonly examinedOn: CivilDate | null;
  readonly examined: boolean;
  readonly leavesOn: CivilDate | null;
  readonly previewedOn: CivilDate | null;
  readonly previewPassed: boolean;
  readonly formNumber: string;
  readonly formIssuedOn: CivilDate | null;
  readonly admission: AssemblyVote | null;
  readonly committeeTalkOn: CivilDate | null;
  readonly committeeTalkBy: 'committee_member' | 'organizer' | null;
  readonly reportedOn: CivilDate | null;
  readonly approvingBody: ApprovingBody;
  readonly special: boolean;
  readonly quota: { readonly planned: number; readonly approved: number };
  readonly approvedOn: CivilDate | null;
  readonly placed: boolean;
  readonly inGroup: boolean;
  readonly swornOn: CivilDate | null;
  /** Current end of the 预备期, extension included. */
  readonly probationEndsOn: CivilDate | null;
  readonly extensionMonths: number;
  readonly earlierExtensions: number;
  readonly conversionAppliedOn: CivilDate | null;
  readonly conversion: AssemblyVote | null;
  readonly conversionDecision: ConversionDecision | null;
  /** Papers of the case were handed over, for one who moves away. */
  readonly materialsTransferred: boolean;
}
