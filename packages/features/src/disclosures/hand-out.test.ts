// Tests of the last step of every export.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { registryOf } from '../kernel/index.js';
import { takeDownload } from '../kit/download/index.js';
import { teams } from '../teams/index.js';
import { addStage, recordedEvents, testRequest, testWorld } from '../testing/index.js';
import { handOut } from './index.js';

const world = testWorld();

test.each([
  ['excel', 'xl/worksheets/sheet1.xml'],
  ['word', 'word/headerMark.xml'],
])('a register as %s says at the head of each page who carried it away', async (format, part) => {
  const { street } = await addStage(world);
  const registry = registryOf({ teams });
  const ctx = { ...world.services, registry, request: testRequest(), actor: street };
  const file = await registry.exports['team-register']?.make(ctx, { format });
  if (file === undefined) throw new Error('there is no register');
  const secret = await handOut(ctx, 'team-register', file);
  const taken = await takeDownload(world.services, secret, { accountId: null, inApp: false });
  const content = taken !== null && 'content' in taken ? taken.content : Buffer.alloc(0);
  const head = strFromU8(unzipSync(content)[part] ?? new Uint8Array());
  expect(head).toContain(`${street.displayName}　`);
  expect(head).toMatch(/2026-03-\d\d \d\d:\d\d导出/);
  const [{ data } = { data: null }] = (await recordedEvents(world, 'export.made')).slice(-1);
  expect(data).toMatchObject({
    ...{ file: 'team-register', rows: 9 },
    columns: expect.arrayContaining(['街道', '岗位', '姓名', '出生年月']),
  });
});
