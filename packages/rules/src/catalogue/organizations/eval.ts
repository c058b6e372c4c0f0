// Rules EVAL: appraisal of organizations and secretaries.
import type { Rule } from '../../law/rule.js';

export const EVAL_01: Rule = {
  id: 'EVAL-01',
  title: '述职评议考核',
  text: '每年一次，按述职、点评、提问、测评、综合评定的顺序进行，等次为好、较好、一般、差，由上级党委评定；“一般”的约谈整改，“差”的提出组织调整建议。',
  source: { regulation: 'report_review' },
  certainty: 'excerpt',
};

export const EVAL_02: Rule = {
  id: 'EVAL-02',
  title: '星级评定',
  text: '百分制：基础分占70%，评议占30%；90分以上五星，80分以上四星，70分以上三星，60分以上二星，不满60分一星；五星不超过30%。',
  source: { regulation: 'district_setting' },
  certainty: 'practice',
};

export const EVAL_03: Rule = {
  id: 'EVAL-03',
  title: '一票否决',
  text: '届满未换超过12个月、发展党员违规、挪用党费、软弱涣散在列的，最高评为二星。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const EVAL_04: Rule = {
  id: 'EVAL-04',
  title: '六项评价',
  text: '政治坚定、落实有效、群众信任、机制健全、富有活力、能打胜仗，各0至100分；学习时长、在线时间不作为依据（国办函〔2026〕12号）；缺数据的不参评，至少4项方可汇总；结果附证据，不自动公布排名。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const EVAL_05: Rule = {
  id: 'EVAL-05',
  title: '标准化规范化',
  text: '组织设置、班子建设、党员管理、组织生活、工作机制、基础保障，逐项评为达标、基本达标、未达标并附证明。',
  source: { regulation: 'practice' },
  certainty: 'memory',
};
