// Rules NEG: the items of the negative list.
import type { Rule } from '../../law/rule.js';

export const NEG_01: Rule = {
  id: 'NEG-01',
  title: '政治上的两面人',
  text: '政治上的“两面人”，散布违背党的理论和路线方针政策的言论。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_02: Rule = {
  id: 'NEG-02',
  title: '受过刑事处罚',
  text: '受过刑事处罚的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_03: Rule = {
  id: 'NEG-03',
  title: '村霸和涉黑涉恶',
  text: '“村霸”、涉黑涉恶的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_04: Rule = {
  id: 'NEG-04',
  title: '处分影响期内',
  text: '受党纪政务处分、组织处理尚在影响期的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_05: Rule = {
  id: 'NEG-05',
  title: '正被调查',
  text: '涉嫌严重违纪违法正被调查的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_06: Rule = {
  id: 'NEG-06',
  title: '非法宗教、邪教、黄赌毒',
  text: '参与非法宗教、邪教、黄赌毒，或者利用宗族宗教势力干扰的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_07: Rule = {
  id: 'NEG-07',
  title: '拉票贿选',
  text: '拉票贿选、操纵破坏选举的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_08: Rule = {
  id: 'NEG-08',
  title: '聚众闹事',
  text: '组织煽动聚众闹事、违法信访被处理的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_09: Rule = {
  id: 'NEG-09',
  title: '失职和不称职',
  text: '应急处置中失职，本届考核不称职或者被罢免，近3年被评为不合格党员的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_10: Rule = {
  id: 'NEG-10',
  title: '长期外出',
  text: '长期外出不能正常履职的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_11: Rule = {
  id: 'NEG-11',
  title: '侵占资金财产',
  text: '截留挪用惠民资金、侵占集体财产未整改到位的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_12: Rule = {
  id: 'NEG-12',
  title: '违法用地和损害生态',
  text: '违法用地、违建、建墓未整改，近5年严重损害生态环境的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_13: Rule = {
  id: 'NEG-13',
  title: '失信被执行人',
  text: '被列为失信被执行人尚未撤销的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_14: Rule = {
  id: 'NEG-14',
  title: '丧失行为能力',
  text: '丧失行为能力的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_15: Rule = {
  id: 'NEG-15',
  title: '行政拘留未满5年',
  text: '因吸毒、嫖娼等被行政拘留未满5年的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_16: Rule = {
  id: 'NEG-16',
  title: '拒签承诺书',
  text: '拒绝签订承诺书的。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const NEG_17: Rule = {
  id: 'NEG-17',
  title: '其他不宜情形',
  text: '其他不宜担任的情形，须有街道党工委会议纪要。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};
