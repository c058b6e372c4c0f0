/** What was killed, at any moment of its first start or later, is repaired by the next start. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { databasePids } from '@xianfeng/testkit';
import { describe, expect, test } from 'vitest';
import { refused, servers, serving, until } from './servers.js';

const at = servers();

describe('after kill -9', () => {
  test('the next start ends the left-over database and serves', async () => {
    await at.startedBefore();
    const first = at.run();
    await serving(first);
    first.signal('SIGKILL');
    await first.ended;
    const orphans = await databasePids(at.data);
    expect(orphans).not.toEqual([]);
    const second = at.run();
    await serving(second);
    expect(second.output()).toContain('正在停止遗留的数据库进程');
    expect((await databasePids(at.data)).filter((pid) => orphans.includes(pid))).toEqual([]);
  });

  // Each name is what stands in the folder when the process is killed.
  test.each(['cluster.new', 'cluster', 'cluster/postmaster.pid'])(
    'in the middle of a first start, at %s, the next one begins anew',
    async (moment) => {
      const first = at.run();
      await until(async () => void (await stat(join(at.data, 'database', moment))));
      process.kill(-first.pid, 'SIGKILL');
      await first.ended;
      await serving(at.run());
    },
  );
});

describe('the demo', () => {
  test('is loaded whole by the next start when its loading was killed', async () => {
    const first = at.run({ args: [] });
    await until(async () => expect(first.output()).toContain('正在生成'));
    process.kill(-first.pid, 'SIGKILL');
    await first.ended;
    const second = at.run({ args: [] });
    await serving(second);
    expect(second.output()).toContain('正在生成');
    expect(second.output()).toMatch(/演示账号（口令都是 \S+，只能在本机使用）/);
    await second.stop();
    expect(await refused(at.run())).toMatch(/里是演示数据/);
    const third = at.run({ args: [] });
    await serving(third);
    expect(third.output()).not.toContain('正在生成');
  });
});
