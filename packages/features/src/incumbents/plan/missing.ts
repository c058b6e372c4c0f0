// What a line of a register does not have on paper, and the findings that ask for it (历史登记).
import type { Finding } from '@xianfeng/rules';
import { type IncumbentColumn, incumbentColumns } from '../labels.js';
import type { IncumbentFacts } from '../table/lines.js';
import { columnOf } from './column.js';

/** Columns of the papers, each with whether the line leaves it empty. */
const emptyIn: Partial<Record<IncumbentColumn, (given: IncumbentFacts) => boolean>> = {
  reviewNumber: ({ review }) => review === null,
  reviewOn: ({ review }) => review === null,
  departments: ({ departments }) => departments.length === 0,
  inspectionNumber: ({ inspection }) => inspection === null,
  inspectionOn: ({ inspection }) => inspection === null,
  inspectors: ({ inspectors }) => inspectors.length === 0,
  talks: ({ talks }) => talks === 0,
  pollReturned: ({ poll }) => poll === null,
  decisionNumber: ({ decision }) => decision === null,
  decisionOn: ({ decision }) => decision === null,
  committeePresent: ({ sitting }) => sitting.members === 0,
  committeeYes: ({ sitting }) => sitting.members === 0,
  noticeFrom: ({ notice }) => notice === null,
  noticeTo: ({ notice }) => notice === null,
  noticeNumber: ({ notice }) => notice === null,
  procedureNumber: ({ procedure }) => procedure === null,
  heldOn: ({ procedure }) => procedure === null,
  base: ({ base }) => base === null,
  present: ({ present }) => present === null,
  issued: ({ issued }) => issued === null,
  returned: ({ returned }) => returned === null,
  votes: ({ votes }) => votes === null,
  seats: ({ seats }) => seats === null,
  nominees: ({ nominees }) => nominees === null,
  listPublishedOn: ({ listPublishedOn }) => listPublishedOn === null,
  filingNumber: ({ filing }) => filing === null,
  filingOn: ({ filing }) => filing === null,
};

/** Names of what the papers of a line do not say, where it says why; nothing where it does not. */
export function missingIn(given: IncumbentFacts): string[] {
  if (given.missingReason === '') return [];
  const named = Object.entries(incumbentColumns).filter(
    ([column]) => emptyIn[column as IncumbentColumn]?.(given) === true,
  );
  return named.map(([, label]) => label);
}

/**
 * Findings without those that ask for what the line says is missing. What is on paper is judged as ever:
 * a figure that is there and elects nobody still speaks against the line.
 */
export function askedOf(given: IncumbentFacts, findings: readonly Finding[]): readonly Finding[] {
  if (given.missingReason === '') return findings;
  return findings.filter((finding) => {
    const column = columnOf(finding);
    return column === null || emptyIn[column]?.(given) !== true;
  });
}
