// Criteria, listing and helpers of weak organizations (RECT-01 to RECT-03).
import { RECT_01, RECT_02, RECT_03 } from '../catalogue/organizations/rect.js';
import type { CivilDate } from '../civil-date.js';
import { type Finding, info, type Judgement, judge, warn } from '../law/judgement.js';
import { type RectSettings, rectDefaults } from '../settings/organizations/rect.js';

/** What the yearly survey knows of an organization; null where nothing is known. */
export interface SurveyFacts {
  readonly isVillage: boolean;
  readonly teamComplete: boolean;
  readonly secretaryVacantTooLong: boolean;
  /** Judged by the street, with its grounds. */
  readonly secretaryUnfit: boolean;
  /** Judged by the street: 组织生活制度形同虚设. */
  readonly organizationalLifeHollow: boolean;
  readonly yearsWithoutProspect: number;
  /** 治安、信访 concentrated, by the departments' figures. */
  readonly publicOrderProblems: boolean;
  readonly lastInAppraisal: boolean;
  readonly satisfactionPercent: number | null;
}

/** A criterion of RECT-01. */
export type Criterion = Exclude<keyof SurveyFacts, 'isVillage'>;

/** Each criterion in words. */
export const criterionLabels: Readonly<Record<Criterion, string>> = {
  teamComplete: '班子配备不齐',
  secretaryVacantTooLong: '书记长期缺职',
  secretaryUnfit: '书记不胜任现职',
  organizationalLifeHollow: '组织生活制度形同虚设',
  yearsWithoutProspect: '连续多年没有发展对象',
  publicOrderProblems: '治安、信访问题集中',
  lastInAppraisal: '年度考核末位',
  satisfactionPercent: '群众满意率低',
};

/** RECT-01: criteria that an organization meets. Meeting one proposes it; 区委组织部 decides (认定). */
export function criteriaMet(
  facts: SurveyFacts,
  settings: RectSettings = rectDefaults,
): Criterion[] {
  const met: Readonly<Record<Criterion, boolean>> = {
    teamComplete: !facts.teamComplete,
    secretaryVacantTooLong: facts.secretaryVacantTooLong,
    secretaryUnfit: facts.secretaryUnfit,
    organizationalLifeHollow: facts.organizationalLifeHollow,
    yearsWithoutProspect:
      facts.isVillage && facts.yearsWithoutProspect >= settings['rect.noProspectYears'],
    publicOrderProblems: facts.publicOrderProblems,
    lastInAppraisal: facts.lastInAppraisal,
    satisfactionPercent:
      facts.satisfactionPercent !== null &&
      facts.satisfactionPercent < settings['rect.satisfactionPercent'],
  };
  return criteria.filter((criterion) => met[criterion]);
}

const criteria: readonly Criterion[] = [
  'teamComplete',
  'secretaryVacantTooLong',
  'secretaryUnfit',
  'organizationalLifeHollow',
  'yearsWithoutProspect',
  'publicOrderProblems',
  'lastInAppraisal',
  'satisfactionPercent',
];

/** RECT-01: does the survey propose the organization for the list? */
export function judgeSurvey(
  facts: SurveyFacts,
  date: CivilDate,
  settings: RectSettings = rectDefaults,
): Judgement {
  return judge(
    criteriaMet(facts, settings).map((criterion) =>
      warn(RECT_01, date, `符合软弱涣散排查情形：${criterionLabels[criterion]}。`, {
        facts: { criterion },
        change: { fact: criterion, hint: '请由街道核实后提请区委组织部认定。' },
      }),
    ),
  );
}

/** One street's share of those listed, for RECT-02. */
export interface StreetListing {
  readonly street: number;
  readonly organizations: number;
  readonly listed: number;
}

/**
 * RECT-02: no quota averaged over the streets. Warns if every street, of three or more, lists the same
 * number and at least one; and if the yearly share that the district set, if any, is missed.
 */
export function judgeListing(
  streets: readonly StreetListing[],
  date: CivilDate,
  settings: RectSettings = rectDefaults,
): Judgement {
  const findings: Finding[] = [];
  const first = streets[0]?.listed ?? 0;
  if (streets.length >= 3 && first > 0 && streets.every((s) => s.listed === first)) {
    findings.push(
      warn(RECT_02, date, `各街道认定数均为${first}个，名额不得平均摊派。`, {
        facts: { listed: first, streets: streets.length },
        change: { fact: 'listed', hint: '请按实际情况逐个核实。' },
      }),
    );
  }
  const share = settings['rect.yearlySharePercent'];
  const total = streets.reduce((sum, s) => sum + s.organizations, 0);
  const listed = streets.reduce((sum, s) => sum + s.listed, 0);
  if (share > 0 && 100 * listed < share * total) {
    findings.push(
      info(RECT_02, date, `认定${listed}个，未达到区里设置的年度比例${share}%。`, {
        facts: { listed, total },
        setting: 'rect.yearlySharePercent',
      }),
    );
  }
  return judge(findings);
}

/** RECT-03: who helps a listed organization; null where not yet named. */
export interface Helpers {
  readonly countyLeader: number | null;
  readonly streetLeader: number | null;
  readonly firstSecretary: number | null;
  readonly pairedUnit: number | null;
}

const helperLabels = {
  countyLeader: '县级领导联系',
  streetLeader: '街道领导包村',
  firstSecretary: '第一书记',
  pairedUnit: '机关单位结对',
} as const;

/** RECT-03: warns for each of the four that is not yet named. */
export function helperFindings(helpers: Helpers, date: CivilDate): Finding[] {
  const kinds = ['countyLeader', 'streetLeader', 'firstSecretary', 'pairedUnit'] as const;
  return kinds
    .filter((kind) => helpers[kind] === null)
    .map((kind) =>
      warn(RECT_03, date, `还没有落实${helperLabels[kind]}。`, {
        change: { fact: kind, hint: `请落实${helperLabels[kind]}。` },
      }),
    );
}
