// No table holds what was entered of a person in the clear, wherever the writes have left their traces.
import { expect, test } from 'vitest';
import { incumbentsRouter } from '../incumbents/index.js';
import {
  addStage,
  aFile,
  aResidentId,
  callerAs,
  columnsHolding,
  incumbentFile,
  soundLine,
  testWorld,
} from '../testing/index.js';
import { talentsRouter } from './router.js';

const world = testWorld();

const PHONE = '13977770001';
const RELATIVE = '田植入';
const HEALTH = '植入的健康状况';

test('phone, id number, health and relatives stand in no table in the clear', async () => {
  const stage = await addStage(world);
  const [residentId, sitting] = [aResidentId(world), aResidentId(world, '1971-02-03')];
  const talents = callerAs(world, talentsRouter, stage.street);
  const entered = {
    ...{ organizationId: stage.village.id, name: '田留痕', residentId, phone: PHONE },
    ...{ politicalStatus: '13', source: 'veteran' as const, willing: true },
  };
  const { id } = await talents.add(entered);
  for (const field of ['phone', 'residentId'] as const) {
    const shown = await talents.reveal({ id, field, reason: '核对联系方式' });
    expect(shown.value).toBe(field === 'phone' ? PHONE : residentId);
  }
  const [relative] = aFile.family;
  if (relative === undefined) throw new Error('the file of tests has no relatives');
  const family = [{ ...relative, name: RELATIVE }];
  await talents.file.save({ id, version: 0, ...aFile, health: HEALTH, family });
  // Another village that enters the same person waits for a consent, which keeps the phone as well.
  const west = await addStage(world, { ...stage.tree, east: stage.tree.west });
  await talents.move({ ...(await talents.get({ id })), event: 'reject', text: '另有安排' });
  await callerAs(world, talentsRouter, west.street).add({
    ...entered,
    organizationId: west.village.id,
  });
  const file = incumbentFile(soundLine(stage.village, sitting));
  const incumbents = callerAs(world, incumbentsRouter, stage.street);
  const { checksum } = await incumbents.preview(file);
  await incumbents.submit({ ...file, checksum: checksum ?? '', reason: '系统启用前已在任' });
  const planted = [PHONE, residentId, sitting, RELATIVE, HEALTH];
  expect(await columnsHolding(world.db, planted)).toEqual([]);
  // The search finds what is there: the name is in the clear.
  expect(await columnsHolding(world.db, ['田留痕'])).toContain('person.name');
});
