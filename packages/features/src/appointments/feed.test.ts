/** What the feed says of a candidate: step by step, and who may be named. */
import { beforeAll, expect, test } from 'vitest';
import { addStage, addTalent, makeMember, propose, testWorld } from '../testing/index.js';
import { candidateMoved } from './events.js';
import { candidateStates } from './schema.js';
import { candidateSubject } from './subject.js';

const world = testWorld();
const page = {};
let id: number;
beforeAll(async () => {
  const stage = await addStage(world);
  const talent = await addTalent(world, stage, { name: '欧阳晓禾' });
  await makeMember(world, stage, talent.id);
  ({ id } = await propose(world, stage, talent.id, 'committee_director'));
  await candidateSubject.load(page, world.db, [id]);
});

const said = (state: string, on: object | null = page) =>
  candidateMoved.sentence({ id, data: { organizationId: 7, state } }, '东村', on);

test('a candidate is named from the public notice on, masked, and never with what speaks against', () => {
  expect(said('public_notice')).toBe('东村的村委会主任人选欧阳**正在公示，欢迎群众监督。');
  expect(said('joint_review')).toBe('东村的村委会主任人选已送部门联审。');
  const named = candidateStates.filter((state) => said(state)?.includes('欧阳'));
  expect(named).toEqual(['public_notice', 'procedure', 'elected', 'filing']);
  for (const state of candidateStates) {
    // The event of the team tells of taking and leaving office.
    if (state === 'in_office' || state === 'left') expect(said(state)).toBe(null);
    else expect(said(state)).toMatch(/。$/);
    expect(said(state) ?? '').not.toContain('晓禾');
  }
});

test('the log, which shows no records, names nobody', () => {
  expect(said('public_notice', null)).toBe('东村的村班子人选正在公示，欢迎群众监督。');
});
