// Order and days of the papers of a sitting member who comes on record later (TAL-10).
import { TAL_02, TAL_10 } from '../catalogue/villages/tal.js';
import { addDays, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type TalSettings, talDefaults } from '../settings/villages/tal.js';
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

/** A sitting member whose papers are not complete, or are, as far as the go-live day decides. */
export interface HistoricalRegistration {
  /** The day of the election; where no paper says it, the first day of the term. */
  readonly servesFrom: CivilDate;
  /** Names of what is not on paper. */
  readonly missing: readonly string[];
  readonly reason: string;
}

/**
 * TAL-10 历史登记: who was elected before the district's go-live day comes on record by what is on paper,
 * with what is missing and why; from that day on only the way itself leads into a post.
 */
export function judgeHistorical(
  { servesFrom, missing, reason }: HistoricalRegistration,
  today: CivilDate,
  settings: TalSettings = talDefaults,
): Judgement {
  const goLiveOn = settings['tal.goLiveOn'];
  const details = { facts: { servesFrom, goLiveOn }, setting: 'tal.goLiveOn' };
  if (goLiveOn !== '' && servesFrom >= goLiveOn) {
    const message = `${formatDate(servesFrom)}在本区启用日（${formatDate(goLiveOn)}）及以后，不能补录。`;
    const change = { fact: 'startsOn', hint: '请在“人选办理”中逐步办理。' };
    return judge([block(TAL_10, today, message, change, details)]);
  }
  if (missing.length === 0) return judge([]);
  if (goLiveOn === '') {
    const change = { fact: 'missing', hint: '请先由安全管理员在区级设置中选定启用日。' };
    return judge([block(TAL_10, today, '本区还没有选定启用日，不能作历史登记。', change, details)]);
  }
  const message = `历史登记：没有${missing.join('、')}（${reason}）。`;
  const change = { fact: 'missing', hint: '请核对原始材料后确认。' };
  return judge([warn(TAL_10, today, message, { ...details, change })]);
}

/**
 * TAL-10: a candidate in the system goes that way to its end, whoever failed there does not come in
 * beside it, and a holder on record is not put there twice.
 */
export function judgeRecordable(
  person: { readonly onTheWay: boolean; readonly hadWay: boolean; readonly seated: boolean },
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
  if (person.hadWay && !person.onTheWay && !person.seated) {
    findings.push(
      block(TAL_10, today, '这位同志在系统中办理过任职，不能补录。', {
        fact: 'onTheWay',
        hint: '请在“人选办理”中逐步办理。',
      }),
    );
  }
  if (person.seated) {
    const change = { fact: 'seated', hint: '请删除这一行。' };
    findings.push(block(TAL_10, today, '这位同志已登记在任这个岗位，不能重复补录。', change));
  }
  return judge(findings);
}
