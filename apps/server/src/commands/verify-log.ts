// `npm run verify-log`: recomputes the chain of the event log, while the server runs or is stopped.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, whenPresent } from '@xianfeng/database';
import { type Anchor, type Verdict, verifyLog } from '@xianfeng/events';
import { readLogHead } from '../anchors/log-head.js';
import { readAnchors } from '../housekeeping.js';
import { runCommand } from './command.js';

/** The log is whole; it is not; it could not be checked. */
const EXIT = { whole: 0, broken: 1, unchecked: 2 } as const;

const reasons = {
  gap: '序号不连续，有记录被删去',
  previous: '与前一条的哈希不相符',
  content: '内容与哈希不相符，有记录被改动',
  anchor: '与库外留存的锚点不相符，末尾可能被删去，或整条链被重写',
} as const;

await runCommand(
  { doing: '正在校验事件日志', failed: '没有校验', code: EXIT.unchecked },
  async ({ config, lifecycle, say, open }) => {
    const anchors = await readAnchorFiles(config.dataFolder, anchorArguments());
    const verdict = await lifecycle.during(verifyLog(await open(1), anchors));
    say(sentence(verdict, anchors.length));
    return verdict.whole ? EXIT.whole : EXIT.broken;
  },
);

function anchorArguments(): string[] {
  try {
    const { values } = parseArgs({ options: { anchor: { type: 'string', multiple: true } } });
    return values.anchor ?? [];
  } catch {
    throw new Refusal('可用的参数只有 --anchor 文件（另外留存的锚点）。');
  }
}

/** Those that the data folder keeps, and those that were kept elsewhere: only these cannot be rewritten along. */
async function readAnchorFiles(dataFolder: string, others: readonly string[]): Promise<Anchor[]> {
  const own = await whenPresent(readFile(join(dataFolder, 'anchors.log'), 'utf8'));
  const given = await Promise.all(
    others.map(async (file) => {
      const text = await whenPresent(readFile(resolve(file), 'utf8'));
      if (text === undefined) throw new Refusal(`找不到锚点文件 ${file}。`);
      return parsed(text, file);
    }),
  );
  const head = await headIn(join(dataFolder, 'log-head'));
  return [...(own === undefined ? [] : parsed(own, 'anchors.log')), ...head, ...given.flat()];
}

async function headIn(file: string): Promise<Anchor[]> {
  try {
    const head = await readLogHead(file);
    return head === null ? [] : [head];
  } catch (cause) {
    throw new Refusal('log-head 不是日志末尾的记录：应为序号和64位哈希。', { cause });
  }
}

function parsed(text: string, file: string): Anchor[] {
  try {
    return readAnchors(text);
  } catch (cause) {
    throw new Refusal(`${file} 不是锚点文件：每行应为日期、序号和64位哈希。`, { cause });
  }
}

function sentence(verdict: Verdict, anchors: number): string {
  if (!verdict.whole) {
    return `事件日志第${verdict.seq}条起不可信：${reasons[verdict.reason]}。请立即保全数据库并报告上级。`;
  }
  const { count, headHash } = verdict;
  return `事件日志完整，共${count}条，与${anchors}个锚点相符。末条哈希：${headHash}`;
}
