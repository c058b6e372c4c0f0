// Tests of exports of a candidate.
import { readLrmx } from '@xianfeng/documents/reading';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { talentsRouter } from '../../talents/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  aFile,
  callerAs,
  goTo,
  lead,
  makeMember,
  PIXEL,
  propose,
  refusalOf,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { exportApprovalForm, exportNotice } from './export.js';

const world = testWorld();
const context = (actor: Actor) => ({ ...world.services, request: testRequest(), actor });

async function noticed() {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  await makeMember(world, stage, talent.id);
  const proposed = await propose(world, stage, talent.id, 'party_secretary');
  return { stage, proposed, talentId: talent.id };
}

test('the form goes out as Word and to the cadre tools, with what is on record and no resident id', async () => {
  const { stage, proposed, talentId } = await noticed();
  const file = callerAs(world, talentsRouter, stage.street).file;
  await file.save({ id: talentId, version: 0, ...aFile });
  await file.setPhoto({ id: talentId, version: 1, base64: PIXEL });
  const ask = (format: string) =>
    exportApprovalForm(context(stage.street), { candidateId: String(proposed.id), format });
  const lrmx = await ask('lrmx');
  const { person, extra } = readLrmx(lrmx.content);
  expect(lrmx.name).toBe('田晓禾.lrmx');
  expect(extra).toEqual([]);
  expect(person).toMatchObject({
    name: '田晓禾',
    gender: '女',
    bornIn: '198506',
    ethnicity: '汉族',
    proposedPost: expect.stringMatching(/^测试村\d+村党组织书记$/),
    ageAsOf: '20260316',
    residentId: '',
    health: '健康',
    startedWorkIn: '200707',
    resume: expect.stringContaining('2012.03--         返乡创办果蔬专业合作社'),
    family: [
      { relation: '妻子', bornIn: '198611' },
      { relation: '父亲', bornIn: '' },
    ],
    photo: new Uint8Array(Buffer.from(PIXEL, 'base64')),
    filledBy: stage.street.displayName,
  });
  expect(person.joinedPartyIn).toMatch(/^\d{6}$/);
  expect(person.reportingUnit).not.toBe('');
  const word = await ask('word');
  expect(word.name).toBe('干部任免审批表（田晓禾）.docx');
  expect(word.content.subarray(0, 2).toString()).toBe('PK');
});

test('the notice goes out while its page is open, and not before', async () => {
  const { stage, proposed } = await noticed();
  const query = { candidateId: String(proposed.id) };
  expect(await refusalOf(exportNotice(context(stage.street), query))).toBe('not_found');
  await lead(world, stage, proposed, 'public_notice');
  const file = await exportNotice(context(stage.street), query);
  expect(file.name).toBe('公示（田晓禾）.docx');
  expect(file.content.subarray(0, 2).toString()).toBe('PK');
  goTo(world, '2026-06-30');
  expect(await refusalOf(exportNotice(context(stage.street), query))).toBe('not_found');
});

test('neither goes to who has no part in the case, nor for a question that makes no sense', async () => {
  const { stage, proposed } = await noticed();
  const form = { candidateId: String(proposed.id), format: 'lrmx' };
  const other = await actorAs(world, 'street_organizer', stage.tree.west.street);
  const member = await actorAs(world, 'member', stage.village);
  const refused = (actor: Actor, query: unknown) =>
    refusalOf(exportApprovalForm(context(actor), query));
  expect(await refused(stage.secretary, form)).toBe('forbidden');
  expect(await refused(member, form)).toBe('forbidden');
  expect(await refused(stage.officers.court, form)).toBe('forbidden');
  expect(await refused(other, form)).toBe('not_found');
  expect(await refused(stage.street, { ...form, format: 'pdf' })).toBe('invalid_input');
  await lead(world, stage, proposed, 'public_notice');
  expect(await refusalOf(exportNotice(context(other), form))).toBe('not_found');
  expect(await refusalOf(exportNotice(context(member), form))).toBe('forbidden');
});
