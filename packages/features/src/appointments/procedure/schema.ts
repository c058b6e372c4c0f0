/** The lawful procedure as it travels: its figures, and whether it elected the candidate. Browser-safe. */
import { z } from 'zod';
import { civilDate, id, line, oneOf, prose, version } from '../../kernel/schema.js';
import { ballotLabels } from '../labels.js';

const count = (error: string) =>
  z.number({ error }).int({ error }).min(0, { error }).max(1_000_000);

// The lawful procedure: recorded, never made here.
const held = { heldOn: civilDate, number: line(1, 60) };
const seats = { seats: count('请填写应选名额').min(1), nominees: count('请填写候选人数').min(1) };
const ballots = { issued: count('请填写发出票数'), returned: count('请填写收回票数') };
const votes = count('请填写得票数');

/** The figures of the lawful procedure, by the route of the post (TAL-02). */
export const procedureInput = z.discriminatedUnion('route', [
  z.object({
    route: z.literal('party_election'),
    ...held,
    ...seats,
    ...ballots,
    /** 应到会有选举权人数、实到会人数 */
    base: count('请填写应到会人数').min(1),
    present: count('请填写实到会人数'),
    votes,
  }),
  z.object({
    route: z.literal('villager_election'),
    ...held,
    ...seats,
    ...ballots,
    ballot: oneOf(ballotLabels),
    listPublishedOn: civilDate,
    /** 登记参加选举的村民、参加投票的村民 */
    base: count('请填写登记选民人数').min(1),
    present: count('请填写参加投票人数'),
    votes,
  }),
  z.object({
    route: z.enum(['representative_election', 'member_election']),
    ...held,
    body: z.enum(['all', 'representatives']),
    base: count('请填写应到会人数').min(1),
    present: count('请填写到会人数'),
    votes,
  }),
  z.object({ route: z.enum(['party_assignment', 'secondment']), ...held }),
]);
export type ProcedureInput = z.infer<typeof procedureInput>;

/** The lawful procedure and whether it elected the candidate. */
export const recordProcedureInput = z.object({
  ...{ id, version },
  elected: z.boolean(),
  procedure: procedureInput,
  text: prose(2000).default(''),
});
