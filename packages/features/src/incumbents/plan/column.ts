// From a finding of the rules to the column of the table that it concerns.
import { citationText, type DocumentKind, type Finding } from '@xianfeng/rules';
import type { IncumbentColumn, IncumbentError } from '../schema.js';

/** Which column of the table a fact of the rules stands in. */
const factColumns: Readonly<Record<string, IncumbentColumn>> = {
  bornOn: 'residentId',
  residentId: 'residentId',
  category: 'politicalStatus',
  fullSince: 'politicalStatus',
  post: 'post',
  freeSeats: 'post',
  team: 'post',
  route: 'route',
  vacant: 'route',
  answers: 'departments',
  reviewPassedOn: 'reviewOn',
  reviewedOn: 'reviewOn',
  inspectors: 'inspectors',
  inspectedOn: 'inspectionOn',
  talks: 'talks',
  massPolled: 'pollReturned',
  decidedOn: 'decisionOn',
  'committee.present': 'committeePresent',
  'committee.yes': 'committeeYes',
  notice: 'noticeFrom',
  date: 'noticeTo',
  lastDay: 'noticeTo',
  'notice.workingDays': 'noticeTo',
  electedOn: 'heldOn',
  heldOn: 'heldOn',
  base: 'base',
  present: 'present',
  voted: 'present',
  issued: 'issued',
  returned: 'returned',
  votes: 'votes',
  seats: 'seats',
  nominees: 'nominees',
  candidates: 'nominees',
  papersComplete: 'filingNumber',
  filedOn: 'filingOn',
  startsOn: 'termFrom',
  endsOn: 'termTo',
  onTheWay: 'name',
  missing: 'missingReason',
  seated: 'post',
};

const paperColumns: Partial<Record<DocumentKind, IncumbentColumn>> = {
  joint_review_form: 'reviewNumber',
  inspection_report: 'inspectionNumber',
  street_decision: 'decisionNumber',
  public_notice: 'noticeFrom',
  notice_result: 'noticeNumber',
  election_report: 'procedureNumber',
  filing_papers: 'filingNumber',
};

/** The column of the table that a finding is about; null where it is about the whole line. */
export function columnOf({ change, facts, rule }: Finding): IncumbentColumn | null {
  const fact = change?.fact ?? '';
  if (fact === 'documents') return paperColumns[facts.document as DocumentKind] ?? null;
  // The list of voters and the notice are both published.
  if (fact === 'publishedOn') return rule === 'TAL-04' ? 'listPublishedOn' : 'noticeFrom';
  return factColumns[fact] ?? null;
}

/** What a rule says against a line, at the column that would have to change. */
export function toError(line: number, finding: Finding): IncumbentError {
  return {
    line,
    column: columnOf(finding),
    message: `${finding.message}${finding.change?.hint ?? ''}`,
    rule: finding.rule,
    basis: citationText(finding.citation),
  };
}
