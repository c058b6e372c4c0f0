// Tests of 历史登记: who sat before the go-live day, with what is on paper and what is not.
import { addDays, namesOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { appointmentsRouter } from '../appointments/index.js';
import type { Actor } from '../kernel/index.js';
import { teamsRouter } from '../teams/index.js';
import {
  addStage,
  addTalent,
  aPaper,
  aResidentId,
  callerAs,
  goTo,
  type IncumbentCells,
  incumbentFile,
  lead,
  propose,
  refusalOf,
  type Stage,
  soundLine,
  testWorld,
  withSettings,
} from '../testing/index.js';
import { type IncumbentColumn, incumbentColumns } from './labels.js';
import { incumbentsRouter } from './router.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, incumbentsRouter, actor);
const SLOW = { timeout: 120_000 };
const REASON = '2021年换届材料未归档';

let born = '1970-01-01';
/** Of another day of birth each time. */
const anId = () => {
  born = addDays(born, 1);
  return aResidentId(world, born);
};

/** A row of the register that a street keeps: who, where, since when, until when. */
const register = new Set<IncumbentColumn>([
  ...(['code', 'village', 'name', 'residentId', 'politicalStatus', 'education'] as const),
  ...(['post', 'termFrom', 'termTo'] as const),
]);

function registered(
  stage: Stage,
  changed: Partial<Record<IncumbentColumn, string>> = {},
): IncumbentCells {
  const line = soundLine(stage.village, anId(), { name: '田登记', ...changed });
  for (const column of namesOf(incumbentColumns)) {
    if (!register.has(column) && !(column in changed)) line[column] = '';
  }
  return line;
}

const errorsOf = async (stage: Stage, line: IncumbentCells, missingReason = REASON) => {
  const { errors } = await as(stage.street).preview({ ...incumbentFile(line), missingReason });
  return errors.map(({ column, message }) => `${column} ${message}`);
};

async function handIn(stage: Stage, ...lines: IncumbentCells[]) {
  const file = { ...incumbentFile(...lines), missingReason: REASON };
  const { checksum, errors } = await as(stage.street).preview(file);
  expect(errors).toEqual([]);
  return as(stage.street).submit({ ...file, checksum: checksum ?? '', reason: '历史在任人员' });
}

describe('historical registration', () => {
  beforeAll(() => goTo(world, '2026-03-16'));

  test('waits for a go-live day, and for the reason of what is missing', SLOW, async () => {
    const stage = await addStage(world);
    expect(await errorsOf(stage, registered(stage))).toEqual([
      'missingReason 本区还没有选定启用日，不能作历史登记。请先由安全管理员在区级设置中选定启用日。',
    ]);
    await withSettings(world, { 'tal.goLiveOn': '2026-03-01' });
    const silent = await errorsOf(stage, registered(stage), '');
    expect(silent.length).toBeGreaterThan(5);
    expect(await errorsOf(stage, registered(stage))).toEqual([]);
  });

  test(
    'comes in from the register, is confirmed by the district, and shows what is missing',
    SLOW,
    async () => {
      const stage = await addStage(world);
      const votes = { present: '420', base: '600', votes: '300', seats: '3', nominees: '4' };
      const paper = { procedureNumber: '选举报告〔2021〕9号', heldOn: '2024-04-10', ...votes };
      const batch = await handIn(
        stage,
        registered(stage),
        registered(stage, { name: '石有票', ...paper, issued: '420', returned: '418' }),
      );
      expect(await refusalOf(as(stage.street).confirm(batch))).toBe('forbidden');
      // What is missing is confirmed in words.
      expect(await refusalOf(as(stage.approver).confirm(batch))).toBe('rule_blocked');
      await as(stage.approver).confirm({ ...batch, opinion: '已核对任职文件' });
      const teams = callerAs(world, teamsRouter, stage.street);
      const { items } = await teams.holders({ organizationId: stage.village.id });
      expect(items.map(({ name, startsOn }) => [name, startsOn])).toEqual([
        ['田登记', '2024-04-10'],
        ['石有票', '2024-04-10'],
      ]);
      const [first, second] = items;
      expect(first?.historical?.reason).toBe(REASON);
      expect(first?.historical?.missing).toContain('联审通过日期');
      expect(first?.historical?.missing).toContain('得票');
      expect(second?.historical?.missing).not.toContain('得票');
      const way = await callerAs(world, appointmentsRouter, stage.street).get({
        id: first?.candidateId ?? 0,
      });
      // Nothing is invented.
      expect(way).toMatchObject({
        ...{ state: 'in_office', review: null, inspection: null, notice: null },
        ...{ procedures: [], filings: [], documents: [], decisions: [] },
        historical: { reason: REASON },
      });
    },
  );

  test(
    'judges what is on paper: figures that elect nobody stay against the line',
    SLOW,
    async () => {
      const stage = await addStage(world);
      const held = {
        procedureNumber: '报告9号',
        heldOn: '2024-04-10',
        base: '600',
        present: '200',
      };
      const errors = await errorsOf(stage, registered(stage, { ...held, votes: '150' }));
      expect(errors.join()).toMatch(/present/);
    },
  );

  test(
    'is closed to who was elected after the go-live day, with all papers or without',
    SLOW,
    async () => {
      const stage = await addStage(world);
      const late = { termFrom: '2026-03-05', termTo: '2031-03-05' };
      const after = await errorsOf(stage, registered(stage, late));
      expect(after.join()).toContain('启用日（2026年3月1日）及以后');
      const whole = soundLine(stage.village, anId(), {
        ...{ heldOn: '2026-03-02', filingOn: '2026-03-06', termFrom: '2026-03-02' },
        termTo: '2031-03-02',
      });
      expect((await errorsOf(stage, whole, '')).join()).toContain('启用日（2026年3月1日）及以后');
    },
  );

  test(
    'is closed to whoever began or failed in the system, in the database too',
    SLOW,
    async () => {
      const stage = await addStage(world);
      const residentId = anId();
      const talent = await addTalent(world, stage, { residentId, name: '田落选' });
      const way = await propose(world, stage, talent.id, 'committee_director');
      const street = callerAs(world, appointmentsRouter, stage.street);
      await street.withdraw({ ...way, text: '撤回' });
      const line = registered(stage, { name: '田落选', residentId });
      expect((await errorsOf(stage, line)).join()).toContain('在系统中办理过任职');
      const refused = sql`insert into candidate (talent_id, person_id, organization_id,
      organization_path, street_id, post, route, state, state_since, entered_by, created_at,
      service_batch_id, served_from, historical)
      select c.talent_id, c.person_id, c.organization_id, c.organization_path, c.street_id,
      'chairman', 'member_election', 'proposed', date '2024-04-10', b.entered_by, c.created_at, b.id,
      date '2024-04-10', '{"missing":["联审"],"reason":"x"}'
      from candidate c, service_batch b where c.id = ${way.id} and b.state = 'confirmed' limit 1`;
      await expect(refused.execute(world.db)).rejects.toMatchObject({
        ...{ code: '23514', constraint: 'candidate_gate' },
      });
      // The way itself stays open.
      const again = await propose(world, stage, talent.id, 'committee_director');
      expect((await lead(world, stage, again, 'joint_review')).id).toBe(again.id);
      expect(aPaper(world).on).toBe('2026-03-16');
    },
  );
});
