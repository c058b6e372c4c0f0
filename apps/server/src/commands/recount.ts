// `npm run recount`: counts anew what the database keeps counted, while the server runs or is stopped.
import { registry } from '@xianfeng/api';
import { runCommand } from './command.js';

/** Everything was right; something was put right; it could not be counted. */
const EXIT = { right: 0, corrected: 1, uncounted: 2 } as const;

await runCommand(
  { doing: '正在重新计数', failed: '没有计数', code: EXIT.uncounted },
  async ({ lifecycle, say, open }) => {
    const db = await open(1);
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
    return corrected === 0 ? EXIT.right : EXIT.corrected;
  },
);
