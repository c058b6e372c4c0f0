// Property test: no incumbent in a seat without every proof.
import { addDays, namesOf } from '@xianfeng/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  addStage,
  aResidentId,
  callerAs,
  goTo,
  incumbentFile,
  soundLine,
  testWorld,
  thisYear,
  unproven,
} from '../testing/index.js';
import { incumbentsRouter } from './router.js';
import { incumbentColumns } from './schema.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, incumbentsRouter, actor);

const columns = namesOf(incumbentColumns);
/** Cells that change who or where the line is of would only make it another line. */
const papers = columns.slice(columns.indexOf('route'));
const values = [
  ...['', '0', '1', '5', '9', '100', '300', '600', '2026-01-05', '2026-01-20', '2026-01-27'],
  ...['2026-01-28', '2026-02-28', '2026-03-02', '2026-12-01', '2031-03-02', '首次投票', '另行选举'],
  ...[
    '村民直接选举',
    '街道党工委确定',
    '上级党组织指派（出缺时）',
    '法院',
    '某某（某办）',
    '材料1号',
  ],
];
const change = fc.record({ column: fc.constantFrom(...papers), value: fc.constantFrom(...values) });

let reached = 0;

test('whatever the rows of an import say, nobody is in post without the proofs', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  let born = '1970-01-01';
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), async (changes) => {
      // A village of its own, so that there is always a seat.
      const { village } = await addStage(world, stage.tree);
      born = addDays(born, 1);
      const changed = Object.fromEntries(changes.map(({ column, value }) => [column, value]));
      const cells = { ...thisYear, ...changed };
      const file = incumbentFile(soundLine(village, aResidentId(world, born), cells));
      const { checksum, errorCount } = await as(stage.street).preview(file);
      expect(checksum === null).toBe(errorCount > 0);
      const asked = { ...file, checksum: checksum ?? '0'.repeat(64), reason: '测试' };
      const batch = await as(stage.street)
        .submit(asked)
        .catch(() => null);
      expect(batch === null).toBe(errorCount > 0);
      if (batch === null) return;
      await as(stage.approver).confirm({ ...batch, opinion: '已核对' });
      reached += 1;
      expect(await unproven(world.db)).toEqual([]);
    }),
    { numRuns: 30, examples: [[[]]], endOnFailure: true },
  );
  expect(reached).toBeGreaterThan(0);
}, 120_000);
