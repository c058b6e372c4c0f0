// `npm run recount`: counts anew what the database keeps counted, while the server runs or is stopped.
import { registry } from '@xianfeng/api';
import { connect } from '@xianfeng/database';
import { readConfig } from '../config.js';
import { openForReading } from '../data/log-database.js';
import { createLifecycle, Interrupted, listenForStop } from '../lifecycle.js';

/** Everything was right; something was put right; it could not be counted. */
const EXIT = { right: 0, corrected: 1, uncounted: 2 } as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lifecycle = createLifecycle({
  say,
  exit: (code) => process.exit(code),
  onFault: (error, part) => say(`${part}：${String(error)}`),
});
listenForStop(lifecycle);
process.exit(await run());

async function run(): Promise<number> {
  let code: number = EXIT.uncounted;
  try {
    const url = await lifecycle.during(openForReading(readConfig(process.env, []), lifecycle, say));
    const { db, close } = connect(url, { max: 1 });
    lifecycle.add({ name: 'connection', close });
    let corrected = 0;
    for (const kept of registry.kept) {
      const counted = await lifecycle.during(kept.recount(db));
      corrected += counted.corrected;
      say(
        counted.corrected === 0
          ? `${kept.name}：重新计数${counted.figures}项，全部相符。`
          : `${kept.name}：重新计数${counted.figures}项，其中${counted.corrected}项不相符，已经改正。`,
      );
    }
    code = corrected === 0 ? EXIT.right : EXIT.corrected;
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      say(`没有计数：${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await lifecycle.end();
  return code;
}
