// Entry of the server process: configuration, start, stop.
import { readFileSync } from 'node:fs';
import { Refusal } from '@xianfeng/database';
import type { Logger } from 'pino';
import { readConfig } from './config.js';
import { createLifecycle, Interrupted, listenForStop } from './lifecycle.js';
import { openLog } from './log.js';
import { start } from './start.js';
import { welcome } from './welcome.js';

const began = performance.now();
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
let log: Logger | undefined;

// A reader that went away, as in `npm start | head`, must not take the server with it.
process.stdout.on('error', () => undefined);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const lifecycle = createLifecycle({
  say,
  exit: (code) => process.exit(code),
  onFault: (err, part) => log?.error({ err, part }, 'part did not end in order'),
});
listenForStop(lifecycle);
process.on('uncaughtException', (err) => {
  log?.fatal({ err }, 'uncaught');
  say(`程序出错，服务停止：${err.message}`);
  lifecycle.ask(1);
});

process.exit(await run());

async function run(): Promise<number> {
  let code = 0;
  try {
    const { address, ...people } = await start({
      config: readConfig(process.env, process.argv.slice(2)),
      lifecycle,
      version,
      say,
      openLog: async (folder) => {
        log = await openLog(folder);
        return log;
      },
    });
    const seconds = (performance.now() - began) / 1000;
    for (const line of welcome(address, seconds, people)) say(line);
    code = await lifecycle.asked;
  } catch (error) {
    code = reportFailure(error);
  }
  if (code === 0) say('正在停止');
  await lifecycle.end();
  if (code === 0) say('已停止');
  return code;
}

function reportFailure(error: unknown): number {
  if (error instanceof Interrupted) return 0;
  log?.fatal({ err: error }, 'start failed');
  if (error instanceof Refusal) say(error.message);
  else say(`启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}
