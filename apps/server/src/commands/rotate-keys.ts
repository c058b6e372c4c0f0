// `npm run rotate-keys`: changes the field encryption key, while the server runs or is stopped.
import { parseArgs } from 'node:util';
import { registry } from '@xianfeng/api';
import { Refusal } from '@xianfeng/database';
import { keyPathOf } from '../data/data-folder-key.js';
import { dropKeys, rotateKeys } from '../sealing/rotate.js';
import { runCommand } from './command.js';

/** Done; stopped by the operator; could not be done. */
const EXIT = { done: 0, stopped: 1, failed: 2 } as const;

await runCommand(
  { doing: '正在更换密钥', failed: '没有完成', code: EXIT.failed },
  async ({ config, lifecycle, say, open }) => {
    let ended = false;
    void lifecycle.asked.then(() => {
      ended = true;
      say('正在停下……');
    });
    const drop = dropArgument();
    const outcome = await (drop ? dropKeys : rotateKeys)({
      db: await open(3),
      path: keyPathOf(config.dataFolder, config.keyFile),
      tables: registry.sealed,
      now: () => Date.now(),
      say,
      ended: () => ended,
    });
    return EXIT[outcome];
  },
);

function dropArgument(): boolean {
  try {
    return parseArgs({ options: { drop: { type: 'boolean' } } }).values.drop === true;
  } catch {
    throw new Refusal('可用的参数只有 --drop（去掉不再使用的旧密钥）。');
  }
}
