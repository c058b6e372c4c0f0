// Rules RECT: weak organizations and their cure.
import type { Rule } from '../../law/rule.js';

export const RECT_01: Rule = {
  id: 'RECT-01',
  title: '软弱涣散认定情形',
  text: '班子配备不齐、书记长期缺职或者不胜任、组织生活制度形同虚设、村连续2年以上无发展对象、治安信访问题集中、年度考核末位、群众满意率低于60%等。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const RECT_02: Rule = {
  id: 'RECT-02',
  title: '软弱涣散排查',
  text: '每年年初由街道排查，不得向街道平均摊派名额；是否设年度比例由区里决定，默认不设。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const RECT_03: Rule = {
  id: 'RECT-03',
  title: '整顿帮扶力量',
  text: '每个软弱涣散村党组织有1名县级领导联系、1名街道领导包村、1名第一书记、1个机关单位结对。',
  source: { regulation: 'practice' },
  certainty: 'memory',
};

export const RECT_04: Rule = {
  id: 'RECT-04',
  title: '整顿流程',
  text: '排查、认定、一支一策方案（30天内）、整顿（6个月内，可延长一次至12个月）、自评、街道验收、区级验收、销号或继续整顿，销号6个月后回头看。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};
