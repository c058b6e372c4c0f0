// How a membership ends or stops (MEM-11, MEM-13, EXIT).
import { EXIT_01, EXIT_02, EXIT_03, EXIT_04, EXIT_05, EXIT_06 } from '../catalogue/members/exit.js';
import { MEM_11, MEM_13 } from '../catalogue/members/mem.js';
import { addMonths, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import type { Rule, RuleSource } from '../law/rule.js';
import type { MemberCategory } from './member-standing.js';

/** How a membership ends, or stops. */
export const exitLabels = {
  death: '死亡',
  expulsion: '开除党籍',
  removal: '除名',
  probation_cancelled: '取消预备党员资格',
  suspension: '停止党籍',
} as const;

export type ExitKind = keyof typeof exitLabels;

/** Grounds of 除名. */
export const removalGrounds = {
  'EXIT-01': EXIT_01,
  'EXIT-02': EXIT_02,
  'EXIT-03': EXIT_03,
  'EXIT-04': EXIT_04,
  'EXIT-05': EXIT_05,
  'EXIT-06': EXIT_06,
} as const satisfies Readonly<Record<string, Rule>>;

export type RemovalGround = keyof typeof removalGrounds;

/** A membership that is to end. */
export interface Exit {
  readonly kind: ExitKind;
  readonly category: MemberCategory;
  /** Ground of a 除名; null for the other kinds. */
  readonly ground: RemovalGround | null;
  /** 支部党员大会 决议 */
  readonly resolvedByAssembly: boolean;
  /** 上级党组织 批准; of a 停止党籍 its decision, where the branch has not decided. */
  readonly approvedByHigher: boolean;
  /** 报上级党组织备案, which a 除名 of who asked to leave needs instead of 批准. */
  readonly filedWithHigher: boolean;
  /** 县级以上党组织 decided a 开除党籍 directly, in a special case. */
  readonly decidedByCounty: boolean;
  /** 证明 of a death. */
  readonly deathCertified: boolean;
}

/** Where it stands who decides a 停止党籍. */
const suspending: RuleSource = {
  regulation: 'member_education',
  articles: { 'MEDU-2019': '第二十四条' },
};

/**
 * MEM-11, MEM-13: is this exit in order? Every kind but death needs 决议 and 批准, with three exceptions:
 * who asks to leave is removed by the assembly and reported (EXIT-03); a 停止党籍 is decided by the branch
 * or from above; a county may expel directly in a special case.
 */
export function judgeExit(exit: Exit, date: CivilDate): Judgement {
  if (exit.kind === 'death') {
    if (exit.deathCertified) return judge([]);
    const hint = '请上传死亡证明或者户口注销证明。';
    return judge([block(MEM_13, date, '没有死亡证明。', { fact: 'deathCertified', hint })]);
  }
  const findings: Finding[] = [...kindFindings(exit, date)];
  const rule = exit.ground === null ? MEM_11 : removalGrounds[exit.ground];
  const label = exitLabels[exit.kind];
  if (exit.kind === 'suspension') {
    if (exit.resolvedByAssembly || exit.approvedByHigher) return judge(findings);
    const hint = '请由支部或者上级党组织作出决定后再登记。';
    const change = { fact: 'resolvedByAssembly', hint };
    const message = '停止党籍须由支部或者上级党组织决定。';
    return judge([...findings, block(rule, date, message, change, { source: suspending })]);
  }
  if (exit.kind === 'expulsion' && exit.decidedByCounty) return judge(findings);
  if (!exit.resolvedByAssembly) {
    findings.push(
      block(rule, date, `${label}须经支部党员大会讨论决定。`, {
        fact: 'resolvedByAssembly',
        hint: '请召开支部党员大会形成决议。',
      }),
    );
  }
  if (exit.ground === 'EXIT-03') {
    if (!exit.filedWithHigher) {
      const hint = '请报上级党组织备案后再登记。';
      const change = { fact: 'filedWithHigher', hint };
      findings.push(block(rule, date, '要求退党的除名须报上级党组织备案。', change));
    }
  } else if (!exit.approvedByHigher) {
    findings.push(
      block(rule, date, `${label}须报上级党组织批准。`, {
        fact: 'approvedByHigher',
        hint: '请报上级党组织批准后再登记。',
      }),
    );
  }
  return judge(findings);
}

function kindFindings(exit: Exit, date: CivilDate): Finding[] {
  const facts = { kind: exit.kind, category: exit.category };
  if (exit.kind === 'removal' && exit.category === 'probationary') {
    const hint = '请按“取消预备党员资格”办理。';
    return [block(MEM_11, date, '预备党员不作劝退除名。', { fact: 'kind', hint }, { facts })];
  }
  if (exit.kind === 'removal' && exit.ground === null) {
    const hint = '请选择除名的具体情形。';
    return [block(MEM_11, date, '没有写明除名情形。', { fact: 'ground', hint }, { facts })];
  }
  if (exit.kind === 'probation_cancelled' && exit.category !== 'probationary') {
    const hint = '正式党员请按除名、开除党籍等办理。';
    return [block(MEM_11, date, '只有预备党员可以取消资格。', { fact: 'kind', hint }, { facts })];
  }
  return [];
}

/** MEM-11: 限期改正 of at most a year. */
export function judgeCorrectionPeriod(
  period: { readonly from: CivilDate; readonly until: CivilDate },
  date: CivilDate,
): Judgement {
  const latest = addYears(period.from, 1);
  if (period.until > period.from && period.until <= latest) return judge([]);
  return judge([
    block(
      MEM_11,
      date,
      '限期改正时间不超过1年。',
      { fact: 'until', hint: `改正期限最迟到${formatDate(latest)}。` },
      { facts: { from: period.from, until: period.until } },
    ),
  ]);
}

/** Since when each of the three has not been done without 正当理由; null if it is done. */
export interface Neglect {
  readonly activitiesSince: CivilDate | null;
  readonly duesSince: CivilDate | null;
  readonly workSince: CivilDate | null;
}

/** EXIT-06: is 自行脱党 to be examined? Six months in a row of any of the three; never automatic. */
export function selfExitDue(neglect: Neglect, today: CivilDate): boolean {
  const { activitiesSince, duesSince, workSince } = neglect;
  return [activitiesSince, duesSince, workSince].some(
    (since) => since !== null && addMonths(since, 6) <= today,
  );
}

/** MEM-13: a member who died counts until the end of that day, and never as 出党. */
export function countsAfterDeath(diedOn: CivilDate, date: CivilDate): boolean {
  return date <= diedOn;
}
