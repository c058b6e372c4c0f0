// Tests of the register of team members.
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { appointmentsRouter } from '../../appointments/index.js';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  propose,
  refusalOf,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { teamsRouter } from '../router.js';
import { exportRegister } from './register.js';

const world = testWorld();
const register = (actor: Actor, query: unknown = {}) =>
  exportRegister({ ...world.services, request: testRequest(), actor }, query);
const rowsIn = async (content: Buffer) => (await readXlsx(content))[0]?.data ?? [];

test('the register of a village shows its seats, who sits there, and what is vacant', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_director');
  await lead(world, stage, proposed, 'in_office');
  const { content, name } = await register(stage.street, { organizationId: stage.village.id });
  expect(name).toMatch(/村班子成员名册202603\d\d\.xlsx$/);
  const [, headings = [], ...rows] = await rowsIn(content);
  const of = (heading: string) => rows.map((row) => row[headings.indexOf(heading)]);
  expect(of('岗位')).toEqual([
    '村党组织书记',
    '村党组织委员',
    '村党组织委员',
    '村委会主任',
    '村委会委员',
    '村委会委员',
    '村委会委员',
    '村务监督委员会主任',
    '集体经济组织理事长',
  ]);
  expect(of('姓名').filter((each) => each !== '（空缺）')).toEqual(['田晓禾']);
  expect(rows[3]).toEqual(expect.arrayContaining(['田晓禾', '女', '1985.06', '村民直接选举']));
  expect(headings).not.toContain('公民身份号码');
});

test('the register goes as far as the assignment, and to nobody without one', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const other = await actorAs(world, 'street_organizer', stage.tree.west.street);
  const seats = async (actor: Actor) => (await rowsIn((await register(actor)).content)).length - 2;
  expect(await seats(stage.street)).toBe(9);
  expect(await seats(stage.approver)).toBe(9);
  expect(await seats(other)).toBe(0);
  expect(await refusalOf(register(other, { organizationId: stage.village.id }))).toBe('not_found');
  const member = await actorAs(world, 'member', stage.village);
  expect(await refusalOf(register(member))).toBe('forbidden');
  expect(await refusalOf(register(stage.street, { streetId: 'x' }))).toBe('invalid_input');
});

test('a community has its own posts, in Excel and in Word, and its own law', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  await world.db
    .updateTable('division')
    .set({ kind: 'community' })
    .where('code', '=', stage.village.divisionCode)
    .execute();
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_director');
  await lead(world, stage, proposed, 'in_office');
  const place = { organizationId: stage.village.id };
  const { content } = await register(stage.street, place);
  const posts = (await rowsIn(content)).slice(2).map((row) => row[3]);
  expect(posts.slice(0, 4)).toEqual([
    '社区党组织书记',
    '社区党组织委员',
    '社区党组织委员',
    '居委会主任',
  ]);
  const word = await register(stage.street, { ...place, format: 'word' });
  expect(word).toMatchObject({ name: expect.stringMatching(/\.docx$/), rows: 9 });
  expect(word.content.subarray(0, 2).toString()).toBe('PK');
  expect(await refusalOf(register(stage.street, { format: 'pdf' }))).toBe('invalid_input');
  const team = await callerAs(world, teamsRouter, stage.street).village(place);
  expect(team.divisionKind).toBe('community');
  expect(team.findings).toMatchObject([
    {
      message: '居民委员会由主任、副主任和委员共5至9人组成。',
      citation: { regulation: '《中华人民共和国城市居民委员会组织法》', version: 'RCL-2025' },
    },
  ]);
  const candidate = await callerAs(world, appointmentsRouter, stage.street).get(proposed);
  expect(candidate.divisionKind).toBe('community');
  const { fields } = await world.db
    .selectFrom('public_notice')
    .where('candidate_id', '=', proposed.id)
    .select('fields')
    .executeTakeFirstOrThrow();
  expect(fields.proposedPost).toBe('居委会主任');
  const said = JSON.stringify(candidate.history.flatMap(({ findings }) => findings));
  expect(said).not.toContain('村民');
});
