// `npm run rotate-keys`: changes the field encryption key, while the server runs or is stopped.
import { parseArgs } from 'node:util';
import { registry } from '@xianfeng/api';
import { connect, Refusal } from '@xianfeng/database';
import { readConfig } from '../config.js';
import { keyPathOf } from '../data/data-folder-key.js';
import { openForReading } from '../data/log-database.js';
import { createLifecycle, listenForStop } from '../lifecycle.js';
import { dropKeys, rotateKeys } from '../sealing/rotate.js';

/** Done; stopped by the operator; could not be done. */
const EXIT = { done: 0, stopped: 1, failed: 2 } as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lifecycle = createLifecycle({
  say,
  exit: (code) => process.exit(code),
  onFault: (error, part) => say(`${part}：${String(error)}`),
});
listenForStop(lifecycle);
process.exit(await run());

async function run(): Promise<number> {
  let code: number = EXIT.failed;
  let ended = false;
  void lifecycle.asked.then(() => {
    ended = true;
    say('正在停下……');
  });
  try {
    const drop = dropArgument();
    const config = readConfig(process.env, []);
    const url = await lifecycle.during(openForReading(config, lifecycle, say));
    const { db, close } = connect(url, { max: 3 });
    lifecycle.add({ name: 'connection', close });
    const outcome = await (drop ? dropKeys : rotateKeys)({
      db,
      path: keyPathOf(config.dataFolder, config.keyFile),
      tables: registry.sealed,
      now: () => Date.now(),
      say,
      ended: () => ended,
    });
    code = EXIT[outcome];
  } catch (error) {
    say(`没有完成：${error instanceof Error ? error.message : String(error)}`);
  }
  await lifecycle.end();
  return code;
}

function dropArgument(): boolean {
  try {
    return parseArgs({ options: { drop: { type: 'boolean' } } }).values.drop === true;
  } catch {
    throw new Refusal('可用的参数只有 --drop（去掉不再使用的旧密钥）。');
  }
}
