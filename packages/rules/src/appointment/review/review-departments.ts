// Departments of the joint review by their names alone, as many screens need them (TAL-08).

/** TAL-08 联审部门; the district chooses which of them are asked. */
export const reviewDepartmentLabels = {
  organization: '组织部',
  civil_affairs: '民政',
  discipline: '纪委监委',
  political_legal: '政法委',
  court: '法院',
  procuratorate: '检察院',
  public_security: '公安',
  justice: '司法',
  natural_resources: '自然资源',
  agriculture: '农业农村',
  ecology: '生态环境',
  petitions: '信访',
  tax: '税务',
  market: '市场监管',
  audit: '审计',
  human_resources: '人社',
  united_front: '统战（民宗）',
  emergency: '应急',
} as const;

export type ReviewDepartment = keyof typeof reviewDepartmentLabels;
