/**
 * Changes the key that fields are sealed by, while servers run: every server holds the new key before
 * any seals by it, and every server seals by it before what the old one sealed is sealed again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  alone,
  callPresent,
  countLacking,
  countPresent,
  type Db,
  Refusal,
} from '@xianfeng/database';
import { countByKey, keysOf, resealAll, type SealedColumns } from '@xianfeng/features/kernel';
import {
  type KeyFile,
  newKey,
  readKeyFile,
  ringOfFile,
  switched,
  withNext,
  withoutEarlier,
  writeKeyFile,
} from '../data/key-file.js';
import {
  checkKeys,
  holding,
  KEY_CHANNEL,
  noteDropped,
  noteKey,
  sealingBy,
} from '../data/known-keys.js';

const ASK_MS = 200;
const TELL_MS = 10_000;

/** What a change of keys works on. */
export interface RotateOptions {
  db: Db;
  /** The key file. */
  path: string;
  tables: readonly SealedColumns[];
  now: () => number;
  say: (line: string) => void;
  /** True once the operator asked to stop: it ends at the next safe point, and a later run goes on. */
  ended?: () => boolean;
}

/** How a run ended: everything is done, or the operator stopped it. */
export type Outcome = 'done' | 'stopped';

/**
 * Makes a new key, lets every server learn it, switches to it, and seals everything again. A run that
 * was ended anywhere is taken up by the next one, with the same key.
 *
 * @throws Refusal where the keys are not those of the database, or another run is under way
 */
export function rotateKeys(options: RotateOptions): Promise<Outcome> {
  return onlyRun(options, async () => {
    let file = await checkedFile(options);
    if (file.next === null && (await onlyCurrent(options, file))) {
      file = withNext(file, newKey());
      await writeKeyFile(options.path, file);
      options.say(`已生成新密钥 ${file.next?.id}，现用密钥 ${file.id} 保留。`);
    } else {
      options.say('继续上次没有完成的更换。');
    }
    if (file.next !== null) {
      const { next } = file;
      await noteKey(options.db, ringOfFile(file), next.id, null);
      if (!(await allShow(options, holding(next.id), '还没有新密钥'))) return 'stopped';
      file = switched(file);
      await writeKeyFile(options.path, file);
      await noteKey(options.db, ringOfFile(file), file.id, new Date(options.now()));
      options.say(`所有服务都有了新密钥，从现在起用 ${file.id} 加密。`);
    }
    if (!(await allShow(options, sealingBy(file.id), '还在用旧密钥加密'))) return 'stopped';
    return resealed(options, file);
  });
}

/** Seals again until nothing is left: a write that was under way at the switch may come late. */
async function resealed(options: RotateOptions, file: KeyFile): Promise<Outcome> {
  const { db, tables, say } = options;
  const keys = keysOf(ringOfFile(file));
  let told = 0;
  const report = (rows: number): void => {
    if (options.now() - told < 1_000) return;
    told = options.now();
    say(`已重新加密 ${rows} 行……`);
  };
  let rows = 0;
  do {
    rows += await resealAll(db, keys, tables, report, options.ended);
    if (options.ended?.()) return stoppedAt(options, `已重新加密 ${rows} 行`);
  } while (!(await onlyCurrent(options, file)));
  say(`完成：重新加密了 ${rows} 行，全部内容都由密钥 ${file.id} 加密。`);
  say(
    '旧密钥还在密钥文件里，旧备份要用它打开。请现在另存一份密钥文件；确认不再需要时用 --drop 去掉旧密钥。',
  );
  return 'done';
}

/**
 * Takes the earlier keys out of the file, once nothing is sealed by them.
 *
 * @throws Refusal where something is, or a change of keys is not finished
 */
export function dropKeys(options: RotateOptions): Promise<Outcome> {
  return onlyRun(options, async () => {
    const file = await checkedFile(options);
    if (file.next !== null || !(await onlyCurrent(options, file))) {
      throw new Refusal('还有内容由旧密钥加密，请先运行 npm run rotate-keys 直到完成。');
    }
    const ids = file.earlier.map(({ id }) => id);
    if (ids.length === 0) {
      options.say('密钥文件里没有旧密钥。');
      return 'done';
    }
    // The database first: a server that starts in between asks for no more than the file has.
    await noteDropped(options.db, ids, new Date(options.now()));
    await writeKeyFile(options.path, withoutEarlier(file));
    await callPresent(options.db, KEY_CHANNEL);
    options.say(`已去掉旧密钥 ${ids.join('、')}。用它们加密的旧备份只能用另存的密钥文件打开。`);
    return 'done';
  });
}

async function checkedFile({ db, path, now }: RotateOptions): Promise<KeyFile> {
  const file = await readKeyFile(path);
  if (file === undefined) throw new Refusal(`找不到密钥文件 ${path}。`);
  const left = await db.selectFrom('unsealed').select('table_name').limit(1).executeTakeFirst();
  if (left !== undefined) throw new Refusal('升级后的加密还没有完成，请先启动一次服务。');
  await checkKeys(db, ringOfFile(file), path, new Date(now()));
  return file;
}

async function onlyCurrent({ db, tables }: RotateOptions, file: KeyFile): Promise<boolean> {
  const counts = await countByKey(db, tables);
  return [...counts.keys()].every((id) => id === file.id);
}

/** Waits until every server shows a name. @returns false where the operator stopped it */
async function allShow(options: RotateOptions, name: string, lack: string): Promise<boolean> {
  const { db, say } = options;
  let told = options.now();
  await callPresent(db, KEY_CHANNEL);
  for (;;) {
    const lacking = await countLacking(db, KEY_CHANNEL, name);
    if (lacking === 0) return true;
    if (options.ended?.()) {
      stoppedAt(options, '还没有换到新密钥');
      return false;
    }
    if (options.now() - told > TELL_MS) {
      told = options.now();
      const all = await countPresent(db, KEY_CHANNEL);
      say(`${all}个服务中有${lacking}个${lack}：不在本机的服务，请把密钥文件复制过去。`);
    }
    await sleep(ASK_MS);
  }
}

function stoppedAt({ say }: RotateOptions, where: string): Outcome {
  say(`已停下（${where}）。新旧密钥都能打开已有内容，再次运行会接着做完。`);
  return 'stopped';
}

/** One run at a time for a database. */
async function onlyRun(options: RotateOptions, work: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await alone(options.db, 'rotate-keys', work);
  if (outcome === null) throw new Refusal('另一个 rotate-keys 正在运行。');
  return outcome;
}
