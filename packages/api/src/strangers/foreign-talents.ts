import type { Actor } from '@xianfeng/features/kernel';
import {
  addStage,
  addTalent,
  aResidentId,
  callerAs,
  goTo,
  incumbentFile,
  lead,
  propose,
  type Stage,
  soundLine,
  type TestTree,
  today,
  type World,
} from '@xianfeng/features/testing';
import { appRouter } from '../index.js';

/** What the way into a village team holds of another street. */
export interface ForeignTalents {
  talentId: number;
  /** Of a candidate in a joint review, with one of its opinions. */
  candidateId: number;
  opinionId: number;
  /** Of a candidate whose notice stands still. */
  objectedId: number;
  objectionId: number;
  holderId: number;
  /** Of a sitting team that waits to be put on record. */
  batchId: number;
}

/** Ids that nobody has. */
export const missingTalents = (nobody: number): ForeignTalents => ({
  talentId: nobody + 101,
  candidateId: nobody + 102,
  opinionId: nobody + 103,
  objectedId: nobody + 104,
  objectionId: nobody + 105,
  holderId: nobody + 106,
  batchId: nobody + 107,
});

/** Fills the west street with one of each, through the product itself; the clock stands as before. */
export async function addForeignTalents(
  world: World,
  tree: TestTree,
  secret: string,
): Promise<ForeignTalents> {
  const now = world.clock.now();
  const stage = await addStage(world, { ...tree, east: tree.west });
  const call = (actor: Actor) => callerAs(world, appRouter, actor);
  const someone = async (sign: string) =>
    addTalent(world, stage, { name: `${secret}${sign}`, residentId: aResidentId(world) });
  const pooled = await someone('戊');
  const holderId = await seated(world, stage, (await someone('己')).id);
  const noticed = await propose(world, stage, (await someone('庚')).id, 'committee_member');
  const standing = await lead(world, stage, noticed, 'public_notice');
  const objected = await call(stage.street).appointments.object({
    ...standing,
    raisedOn: today(world),
    channel: 'letter',
    objector: secret,
    content: secret,
  });
  const { notice } = await call(stage.street).appointments.get({ id: objected.id });
  world.clock.set(now);
  const asked = await propose(world, stage, (await someone('辛')).id, 'committee_member');
  const reviewing = await call(stage.street).appointments.sendReview(asked);
  const { review } = await call(stage.street).appointments.get({ id: reviewing.id });
  return {
    talentId: pooled.id,
    candidateId: reviewing.id,
    opinionId: review?.opinions[0]?.id ?? 0,
    objectedId: objected.id,
    objectionId: notice?.objections[0]?.id ?? 0,
    holderId,
    batchId: await handedIn(world, stage, secret),
  };
}

async function handedIn(world: World, stage: Stage, secret: string): Promise<number> {
  const line = soundLine(stage.village, aResidentId(world), { name: `${secret}壬` });
  const file = incumbentFile(line);
  const { incumbents } = callerAs(world, appRouter, stage.street);
  const { checksum } = await incumbents.preview(file);
  const asked = { ...file, checksum: checksum ?? '', reason: secret };
  return (await incumbents.submit(asked)).id;
}

async function seated(world: World, stage: Stage, talentId: number): Promise<number> {
  goTo(world, '2026-03-16');
  const proposed = await propose(world, stage, talentId, 'committee_director');
  const inOffice = await lead(world, stage, proposed, 'in_office');
  const caller = callerAs(world, appRouter, stage.street);
  return (await caller.appointments.get({ id: inOffice.id })).holderId ?? 0;
}
