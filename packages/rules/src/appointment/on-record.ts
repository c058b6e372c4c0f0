// Order and days of the papers of a sitting member who comes on record later (TAL-10).
import { TAL_02, TAL_10 } from '../catalogue/villages/tal.js';
import { addDays, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type VillagePost, villagePostLabels, villagePosts } from './posts/posts.js';

/** Days on the papers of a way into a post that was gone before the system was used; null: no paper. */
export interface PaperDays {
  readonly reviewedOn: CivilDate | null;
  readonly inspectedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly publishedOn: CivilDate | null;
  readonly electedOn: CivilDate | null;
  readonly filedOn: CivilDate | null;
}

const steps: readonly (readonly [keyof PaperDays, string])[] = [
  ['reviewedOn', '联审通过'],
  ['inspectedOn', '考察报告'],
  ['decidedOn', '研究决定'],
  ['publishedOn', '公示开始'],
  ['electedOn', '选举（推选、指派）'],
  ['filedOn', '备案'],
];

/** TAL-10: the papers of the steps bear their days in the order of the steps, and none is to come. */
export function judgePaperOrder(days: PaperDays, today: CivilDate): Judgement {
  const findings: Finding[] = [];
  let before: { readonly label: string; readonly on: CivilDate } | null = null;
  for (const [fact, label] of steps) {
    const on = days[fact];
    if (on === null) continue;
    if (on > today) {
      const change = { fact, hint: '请按文件填写真实日期。' };
      findings.push(block(TAL_10, today, `${label}日期${formatDate(on)}还没有到。`, change));
    } else if (before !== null && on < before.on) {
      const message = `${label}（${formatDate(on)}）早于${before.label}（${formatDate(before.on)}），与办理次序不符。`;
      const change = { fact, hint: '请核对文件日期。' };
      findings.push(block(TAL_10, today, message, change, { facts: { on, before: before.on } }));
    }
    before = { label, on };
  }
  return judge(findings);
}

/** The term of the holder, as the papers say it; null for a post without one. */
export interface SittingTerm {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/**
 * TAL-02: the term begins with the election or after it, is no longer than the law gives the post, and
 * one that is over already is told of.
 */
export function judgeSittingTerm(
  post: VillagePost,
  term: SittingTerm,
  electedOn: CivilDate | null,
  today: CivilDate,
): Judgement {
  const { startsOn, endsOn } = term;
  const { termYears } = villagePosts[post];
  const findings: Finding[] = [];
  const refuse = (fact: keyof SittingTerm, message: string, hint: string) => {
    findings.push(block(TAL_02, today, message, { fact, hint }, { facts: { post, ...term } }));
  };
  if (startsOn > today || (electedOn !== null && startsOn < electedOn)) {
    refuse('startsOn', '任期开始日期应在当选之后、今天之前。', '请核对任期开始日期。');
  }
  if (termYears === null) {
    if (endsOn !== null && endsOn <= startsOn) {
      refuse('endsOn', '任期届满日期应晚于任期开始日期。', '请核对任期届满日期。');
    }
    return judge(findings);
  }
  const last = addYears(startsOn, termYears);
  if (endsOn === null || endsOn <= startsOn || endsOn > last) {
    const message = `${villagePostLabels[post]}每届任期${termYears}年，届满日期应在${formatDate(addDays(startsOn, 1))}至${formatDate(last)}之间。`;
    refuse('endsOn', message, '请按任职文件填写；补选的填写本届余下任期。');
  } else if (endsOn < today) {
    const message = `任期已于${formatDate(endsOn)}届满，尚未换届。`;
    const change = { fact: 'endsOn', hint: '请说明情况，并及时换届。' };
    findings.push(warn(TAL_02, today, message, { facts: { endsOn }, change }));
  }
  return judge(findings);
}

/**
 * TAL-10: a candidate in the system goes that way to its end, and a holder on record is not put
 * there twice.
 */
export function judgeRecordable(
  person: { readonly onTheWay: boolean; readonly seated: boolean },
  today: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  if (person.onTheWay) {
    findings.push(
      block(TAL_10, today, '这位同志正在系统中办理任职，不能用补录代替联审、公示和选举。', {
        fact: 'onTheWay',
        hint: '请在“人选办理”中逐步办结。',
      }),
    );
  }
  if (person.seated) {
    const change = { fact: 'seated', hint: '请删除这一行。' };
    findings.push(block(TAL_10, today, '这位同志已登记在任这个岗位，不能重复补录。', change));
  }
  return judge(findings);
}
