// Tests of elections judged by the settings of their day.
import { addDays } from '@xianfeng/rules';
import { expect, test } from 'vitest';
import { settingsRouter } from '../../settings/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  refusalReport,
  soundFigures,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();

test('an election is judged by what was in force on its day, whenever it is recorded', async () => {
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  await makeMember(world, stage, talent.id);
  const proposed = await propose(world, stage, talent.id, 'party_member', 'party_election');
  const at = await lead(world, stage, proposed, 'procedure');
  const before = addDays(today(world), 1);
  const after = addDays(before, 1);
  const security = await actorAs(world, 'security_admin', stage.tree.district);
  await callerAs(world, settingsRouter, security).choose({
    ...{ key: 'elec.majorityBase', value: 'present', from: after, version: 0 },
    reason: '按选举办法',
  });
  goTo(world, addDays(after, 3));
  // 24 of 42 who came, of 50 who should have: a majority of the ones, and not of the others.
  const record = (heldOn: string) => {
    const figures = soundFigures('party_election', heldOn);
    if (figures.route !== 'party_election') throw new Error('another route');
    return callerAs(world, appointmentsRouter, stage.street).recordProcedure({
      ...{ ...at, elected: true, text: '已核对现行法条文' },
      procedure: { ...figures, nominees: 2, votes: 24 },
    });
  };
  const refused = await refusalReport(record(before));
  expect(refused.code).toBe('rule_blocked');
  expect(refused.findings?.map(({ message }) => message).join()).toContain('未超过半数');
  await record(after);
  const { state } = await callerAs(world, appointmentsRouter, stage.street).get({ id: at.id });
  expect(state).toBe('elected');
});
