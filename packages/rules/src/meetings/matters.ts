// Matters of meetings, apart from who decides them: a phone shows them and judges nothing.

/** 事项 that a meeting may be asked to decide. */
export const matterLabels = {
  admission: '接收预备党员',
  conversion: '预备党员转正',
  probation_extension: '延长预备期',
  probation_cancellation: '取消预备党员资格',
  election: '选举',
  sanction: '党纪处分',
  organizational_measure: '组织处置',
  commendation: '表彰',
  delegate_recommendation: '推荐代表',
  major_matter: '重要事项',
  activist_determination: '确定入党积极分子',
  prospect_proposal: '研究拟列为发展对象',
  prospect_examination: '审查发展对象',
  daily_work: '日常工作',
  appraisal_opinion: '民主评议评定意见',
  study: '学习',
  criticism: '批评与自我批评',
} as const;

export type Matter = keyof typeof matterLabels;
