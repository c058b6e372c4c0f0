// Query that finds whose file of the cadre tools it is, for many files in one go; nothing is written.
import { civilMonthIn, type LrmxFile } from '@xianfeng/documents';
import { judgeResidentId, keptName, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, may } from '../../../kernel/index.js';
import { changeFile } from '../policy.js';
import { type Entry, entriesNamed } from '../rows.js';
import type { LrmxMatch, lrmxReadInput } from '../schema.js';
import { compared, openLrmx } from './lrmx.js';

/**
 * Whose file it is among those whose files the actor changes, and what an import would change. By the
 * number where the file has one; else by name and month of birth, where they mean one person alone.
 *
 * @throws AppError file_unreadable, too_large, too_many_requests
 */
export async function matchLrmx(
  ctx: ActorContext,
  { base64 }: z.output<typeof lrmxReadInput>,
): Promise<LrmxMatch> {
  const file = await openLrmx(base64);
  const name = keptName(file.person.name).slice(0, 50);
  const bornMonth = civilMonthIn(file.person.bornIn);
  const told = { name, bornMonth, talent: null, preview: null };
  const known = (await entriesNamed(ctx, name, hashOf(ctx, file))).filter((entry) =>
    may(ctx.actor, changeFile, entry),
  );
  const meant = latestOfEach(known).filter((entry) => isMeant(ctx, entry, file, bornMonth));
  const [entry] = meant;
  if (entry === undefined) return { ...told, why: whyNobody(name, known.length > 0) };
  if (meant.length > 1) return { ...told, why: SEVERAL };
  const closed = entry.state === 'refused';
  return {
    ...told,
    talent: { id: entry.id, organizationName: entry.organization_name, closed },
    why: closed ? '这位同志已出库，档案材料不能再改。需要使用的，请重新推荐入库' : null,
    preview: closed ? null : await compared(ctx, entry, file),
  };
}

const SEVERAL =
  '人才库里有几位同志姓名和出生年月都相同，无法确定是哪一位。请到本人的档案材料里导入';

const whyNobody = (name: string, hasNamesake: boolean): string =>
  name === ''
    ? '文件里没有姓名，无法确定是谁的文件。请补填后重新导出'
    : hasNamesake
      ? '人才库里有同名的同志，但公民身份号码或出生年月不一致。请核对文件和登记'
      : '人才库里没有这位同志。请先推荐入库，再导入';

/** The number of the file as the database keeps it; null where the file has none that is right. */
function hashOf(ctx: ActorContext, { person }: LrmxFile): Buffer | null {
  if (person.residentId === '') return null;
  const today = todayInShanghai(ctx.clock.now());
  return ctx.keys.hash(judgeResidentId({ id: person.residentId, today }).normalized);
}

/** A person who came into the pool twice is one: the file goes with the person. */
const latestOfEach = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [entry.person_id, entry])).values(),
];

function isMeant(
  ctx: ActorContext,
  entry: Entry,
  file: LrmxFile,
  bornMonth: string | null,
): boolean {
  const hash = hashOf(ctx, file);
  if (hash !== null && entry.resident_id_hash !== null) return hash.equals(entry.resident_id_hash);
  return bornMonth !== null && entry.born_on.slice(0, 7) === bornMonth;
}
