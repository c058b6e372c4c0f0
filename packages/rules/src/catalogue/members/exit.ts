// Rules EXIT: how a membership ends.
import type { Rule } from '../../law/rule.js';

export const EXIT_01: Rule = {
  id: 'EXIT-01',
  title: '丧失党员条件',
  text: '缺乏革命意志、不履行党员义务、不符合党员条件，教育和限期改正后仍无转变的，劝其退党，劝而不退的除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条' } },
  certainty: 'verified',
};

export const EXIT_02: Rule = {
  id: 'EXIT-02',
  title: '信仰宗教',
  text: '信仰宗教，经帮助教育仍没有转变的，劝其退党，劝而不退的除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条' } },
  certainty: 'verified',
};

export const EXIT_03: Rule = {
  id: 'EXIT-03',
  title: '要求退党',
  text: '党员要求退党，经支部党员大会讨论后宣布除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条' } },
  certainty: 'verified',
};

export const EXIT_04: Rule = {
  id: 'EXIT-04',
  title: '以退党相要挟',
  text: '以退党相要挟，经教育不改的，劝其退党，劝而不退的除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条' } },
  certainty: 'verified',
};

export const EXIT_05: Rule = {
  id: 'EXIT-05',
  title: '限期改正期满无转变',
  text: '限期改正期满仍无转变的，劝其退党，劝而不退的除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条、第三十一条' } },
  certainty: 'verified',
};

export const EXIT_06: Rule = {
  id: 'EXIT-06',
  title: '自行脱党',
  text: '没有正当理由，连续6个月不参加党的组织生活，或者不交纳党费，或者不做党所分配的工作的，按自行脱党予以除名。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第三十条' } },
  certainty: 'verified',
};
