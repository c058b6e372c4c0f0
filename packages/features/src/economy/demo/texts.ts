/** What plans and projects say. */
/** What villages live on, by path (VEC-07). */
export const projectTexts = {
  assets: [
    '沿街商铺统一招租',
    '闲置厂房改造出租',
    '集体仓储物流园',
    '农贸市场提升改造',
    '停车场经营',
  ],
  land: ['土地流转规模种植', '村级苗圃基地', '山地果园发包', '闲置宅基地盘活', '光伏用地租赁'],
  industry: ['乡村民宿集群', '社区物业服务公司', '手工坊共富项目', '农产品电商站', '研学体验基地'],
} as const;

/** The goal of a plan, by path (VEC-07). */
export const goalTexts = {
  assets: '清查集体资产，统一对外招租，合同逐份公示，稳定增加租金收入。',
  land: '在确权基础上适度规模流转，收益按份额分配，提高每亩产出。',
  industry: '依托本地资源办集体企业，带动居民就业，逐年增加经营收入。',
} as const;

/** Titles of a village's own measures. */
export const measureTexts = [
  '集体资产资源清查办法',
  '租赁合同公开招标办法',
  '收益分配实施细则',
  '带头人激励办法',
] as const;
