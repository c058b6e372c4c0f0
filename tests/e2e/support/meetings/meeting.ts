// Records of meetings by procedure calls in journeys.
import type { Person } from '../api.js';

export type RecordInput = Parameters<Person['api']['activities']['record']['mutate']>[0];

interface Held {
  title: string;
  type?: RecordInput['type'];
  startsAt: string;
  endsAt: string;
}

/** The complete record of a meeting of a branch today, at which everybody was present. */
export async function recordOf(person: Person, held: Held): Promise<RecordInput> {
  const { api, organizationId, today } = person;
  const type = held.type ?? 'branch_assembly';
  const roster = await api.activities.roster.query({ organizationId, type, heldOn: today });
  const [chair, recorder] = roster.members.filter((member) => member.mayVote);
  if (chair === undefined || recorder === undefined) throw new Error('the branch has no members');
  return {
    ...held,
    type,
    heldOn: today,
    place: '社区党群服务中心',
    chairId: chair.memberId,
    recorderId: recorder.memberId,
    agenda: '讨论本季度为民服务项目',
    discussion: '与会同志围绕项目安排逐一发言，没有不同意见。',
    resolution: '同意项目安排，由支部书记负责落实。',
    signed: true,
    attendance: roster.members.map(({ memberId }) => ({ memberId, presence: 'present' as const })),
  };
}

/** Records a meeting and sends it in. */
export async function submitMeeting(person: Person, held: Held): Promise<number> {
  const { api } = person;
  const { id, version } = await api.activities.record.mutate(await recordOf(person, held));
  await api.activities.submit.mutate({ id, version });
  return id;
}
