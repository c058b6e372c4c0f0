// Every regulation that a rule cites, with its dated versions.
import type { CivilDate } from '../civil-date.js';

/** One text of a regulation, in force from a day until the next version's. */
export interface RegulationVersion {
  readonly id: string;
  readonly from: CivilDate;
  /** False where the day itself is not confirmed. */
  readonly fromVerified: boolean;
}

/** A regulation with its dated texts. */
export interface Regulation {
  readonly title: string;
  /** Oldest first; a new text is added, an old one never changed (GEN-05). */
  readonly versions: readonly [RegulationVersion, ...RegulationVersion[]];
}

const seen = (id: string, from: CivilDate): RegulationVersion => ({ id, from, fromVerified: true });
const recalled = (id: string, from: CivilDate): RegulationVersion => ({
  id,
  from,
  fromVerified: false,
});

/** Every regulation that a rule cites, by the id used in code. */
export const regulations = {
  constitution: { title: '《中国共产党章程》', versions: [recalled('PC-2022', '2022-10-22')] },
  branch_work: {
    title: '《中国共产党支部工作条例（试行）》',
    versions: [recalled('BRANCH-2018', '2018-10-28')],
  },
  member_education: {
    title: '《中国共产党党员教育管理工作条例》',
    versions: [recalled('MEDU-2019', '2019-05-06')],
  },
  education_plan: {
    title: '《全国党员教育培训工作规划》',
    versions: [recalled('EPLAN-2019', '2019-11-11')],
  },
  development: {
    title: '《中国共产党发展党员工作细则》',
    versions: [recalled('DEV-2014', '2014-05-28'), seen('DEV-2026', '2026-05-18')],
  },
  election: {
    title: '《中国共产党基层组织选举工作条例》',
    versions: [seen('ELEC-2020', '2020-07-13')],
  },
  term: {
    title: '《关于党的基层组织任期的意见》',
    versions: [recalled('TERM-2018', '2018-07-05')],
  },
  rural_organization: {
    title: '《中国共产党农村基层组织工作条例》',
    versions: [recalled('RURAL-2018', '2018-12-28')],
  },
  organ_organization: {
    title: '《中国共产党党和国家机关基层组织工作条例》',
    versions: [recalled('ORGAN-2019', '2019-12-30')],
  },
  discipline: {
    title: '《中国共产党纪律处分条例》',
    versions: [recalled('DISC-2018', '2018-10-01'), recalled('DISC-2023', '2024-01-01')],
  },
  dues: {
    title: '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）',
    versions: [recalled('DUES-2008', '2008-04-01')],
  },
  dues_notice: {
    title: '中共中央组织部组电明字〔2017〕5号通知',
    versions: [recalled('DUES-2017', '2017-01-01')],
  },
  floating_members: {
    title: '《关于进一步加强和改进流动党员管理工作的意见》',
    versions: [recalled('FLOAT-2024', '2024-11-11')],
  },
  disposal: {
    title: '《中国共产党不合格党员组织处置办法》',
    versions: [seen('DISPOSAL-2024', '2024-06-16')],
  },
  report_review: {
    title: '《党委（党组）书记抓基层党建工作述职评议考核办法（试行）》',
    versions: [recalled('REVIEW-2019', '2019-12-31')],
  },
  state_enterprise: {
    title: '《中国共产党国有企业基层组织工作条例（试行）》',
    versions: [recalled('ENTERPRISE-2019', '2019-12-30')],
  },
  civil_code: {
    title: '《中华人民共和国民法典》',
    versions: [seen('CIVIL-2020', '2021-01-01')],
  },
  village_committee_law: {
    title: '《中华人民共和国村民委员会组织法》',
    versions: [seen('VCL-2018', '2018-12-29'), seen('VCL-2025', '2026-01-01')],
  },
  residents_committee_law: {
    title: '《中华人民共和国城市居民委员会组织法》',
    versions: [seen('RCL-2018', '2018-12-29'), seen('RCL-2025', '2026-01-01')],
  },
  shandong_village_committee: {
    title: '《山东省实施〈中华人民共和国村民委员会组织法〉办法》',
    versions: [seen('SDVC-2012', '2012-11-29')],
  },
  shandong_village_affairs: {
    title: '《山东省村务公开条例》',
    versions: [seen('SDVA-2018', '2018-09-21')],
  },
  rural_collective: {
    title: '《中华人民共和国农村集体经济组织法》',
    versions: [recalled('RCE-2024', '2025-05-01')],
  },
  civil_servant: {
    title: '《中华人民共和国公务员法》',
    versions: [recalled('CS-2018', '2019-06-01')],
  },
  personal_information: {
    title: '《中华人民共和国个人信息保护法》',
    versions: [recalled('PIPL-2021', '2021-11-01')],
  },
  cybersecurity: {
    title: '《中华人民共和国网络安全法》',
    versions: [recalled('CSL-2016', '2017-06-01'), recalled('CSL-2025', '2026-01-01')],
  },
  secrets: {
    title: '《中华人民共和国保守国家秘密法》',
    versions: [recalled('SECRET-2024', '2024-05-01')],
  },
  graded_protection: {
    title: 'GB/T 22239-2019《信息安全技术 网络安全等级保护基本要求》',
    versions: [recalled('GB22239-2019', '2019-12-01')],
  },
  resident_id: {
    title: 'GB 11643-1999《公民身份号码》',
    versions: [recalled('GB11643-1999', '1999-07-01')],
  },
  personal_codes: {
    title: '个人基本信息分类与代码国家标准（GB/T 2261.1、3304、4658、4762）',
    versions: [recalled('GB-CODES', '1985-01-01')],
  },
  holidays: {
    title: '《全国年节及纪念日放假办法》（国务院令第795号）及国务院办公厅年度放假通知',
    versions: [seen('HOLIDAY-2025', '2025-01-01')],
  },
  accounting_report: {
    title: '农村集体经济收益分配统计年报及村集体经济组织会计制度',
    versions: [recalled('VACC-2023', '2024-01-01')],
  },
  practice: { title: '组织工作惯例（各地工作手册）', versions: [seen('PRACTICE', '2018-01-01')] },
  district_setting: { title: '本区设置（非法规条文）', versions: [seen('LOCAL', '2018-01-01')] },
} as const satisfies Readonly<Record<string, Regulation>>;

export type RegulationId = keyof typeof regulations;
