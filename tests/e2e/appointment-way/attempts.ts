// Attempts to come into a post past the lawful way.
import { filingPaperLabels } from '@xianfeng/features/appointments/schema';
import { incumbentColumns } from '@xianfeng/features/incumbents/schema';
import { namesOf } from '@xianfeng/rules';
import type { Person } from '../support/api.js';
import { ask } from '../support/raw.js';

/** A candidate whom an election would make 村委会主任, once it is time for it. */
const SOUND = {
  ...{ route: 'villager_election', heldOn: '2026-09-08', number: '选举报告〔2026〕1号' },
  ...{ base: 600, present: 400, issued: 400, returned: 400, votes: 260 },
  ...{ seats: 1, nominees: 2, ballot: 'first', listPublishedOn: '2026-08-10' },
};
const PAPER = { number: '报告〔2026〕1号', on: '2026-09-08' };

/**
 * Calls each step that leads on towards the post directly, past every page, as who may take it later.
 *
 * @returns for each procedure what it was refused with: the rules that block, and the first sentence
 */
export async function callDirectly(
  address: string,
  id: number,
  { street, district }: { street: Person; district: Person },
): Promise<Record<string, { rules: string[]; said: string }>> {
  const { version } = await street.api.appointments.get.query({ id });
  const step = { id, version, text: '直接办理' };
  const papers = Object.keys(filingPaperLabels);
  const calls = {
    closeReview: [district, { ...step, result: 'pass', paper: PAPER }],
    closeNotice: [street, { ...step, paper: PAPER }],
    recordProcedure: [street, { ...step, elected: true, procedure: SOUND }],
    submitFiling: [street, { ...step, number: PAPER.number, papers }],
    answerFiling: [district, { ...step, result: 'file' }],
  } as const;
  const refusals: Record<string, { rules: string[]; said: string }> = {};
  for (const [name, [who, input]] of Object.entries(calls)) {
    const { status, report } = await ask(address, 'mutation', `appointments.${name}`, input, who);
    const findings = status === 200 ? [] : (report.findings ?? []);
    const blocks = findings.filter(({ severity }) => severity === 'block');
    refusals[name] = {
      rules: [...new Set(blocks.map(({ rule }) => rule))],
      said: status === 200 ? 'it was done' : (blocks[0]?.message ?? report.message),
    };
  }
  return refusals;
}

/** A table of 在任补录 that says of a person to be in the post, and brings none of the proofs. */
export function tableWithoutProofs(person: { name: string; residentId: string; village: string }) {
  const row = {
    village: person.village,
    name: person.name,
    residentId: person.residentId,
    politicalStatus: '群众',
    post: '村委会主任',
    route: '村民直接选举',
    termFrom: '2026-09-01',
    termTo: '2029-07-07',
  };
  const columns = namesOf(row);
  const lines = [columns.map((column) => incumbentColumns[column]), columns.map((c) => row[c])];
  return Buffer.from(lines.map((cells) => cells.join(',')).join('\n'));
}

/** Statements by which a person would be seated past every command; $1 is the candidate. */
export const STATEMENTS = {
  holder_gate: `insert into village_holder (position_id, candidate_id, person_id, organization_id,
      organization_path, street_id, post, starts_on, created_at)
    select p.id, c.id, c.person_id, c.organization_id, c.organization_path, c.street_id, c.post,
      c.state_since, c.created_at
    from candidate c join village_position p
      on p.organization_id = c.organization_id and p.post = c.post
    where c.id = $1 limit 1`,
  candidate_gate: `update candidate set state = 'in_office' where id = $1`,
};
