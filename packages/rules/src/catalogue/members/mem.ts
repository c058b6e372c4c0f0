// Rules MEM: members, their standing and their rights.
import type { Rule } from '../../law/rule.js';

export const MEM_01: Rule = {
  id: 'MEM-01',
  title: '一人一档',
  text: '一个人只建一份档案，以公民身份号码识别；重新入党的在原档案上新建党籍记录。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const MEM_02: Rule = {
  id: 'MEM-02',
  title: '公民身份号码',
  text: '公民身份号码18位，末位为校验码，第7至14位为出生日期，第17位奇数为男、偶数为女。',
  source: { regulation: 'resident_id' },
  certainty: 'excerpt',
};

export const MEM_03: Rule = {
  id: 'MEM-03',
  title: '民族代码',
  text: '民族按 GB/T 3304-1991 填写。',
  source: { regulation: 'personal_codes' },
  certainty: 'excerpt',
};

export const MEM_04: Rule = {
  id: 'MEM-04',
  title: '学历代码',
  text: '学历按 GB/T 4658-2006 填写。',
  source: { regulation: 'personal_codes' },
  certainty: 'excerpt',
};

export const MEM_05: Rule = {
  id: 'MEM-05',
  title: '政治面貌代码',
  text: '政治面貌按 GB/T 4762-1984 填写；党员的政治面貌由人员类别得出。',
  source: { regulation: 'personal_codes' },
  certainty: 'excerpt',
};

export const MEM_06: Rule = {
  id: 'MEM-06',
  title: '表决权、选举权、被选举权',
  text: '正式党员有表决权、选举权和被选举权；预备党员、留党察看期间的党员没有；被留置、逮捕的由有关党组织中止其权利。',
  source: { regulation: 'election', articles: { 'ELEC-2020': '第五条' } },
  certainty: 'verified',
};

export const MEM_07: Rule = {
  id: 'MEM-07',
  title: '党籍',
  text: '因私出国长期定居、出国学习研究超过5年未返回、失去联系6个月以上查找不到的，停止党籍；停止党籍满2年仍联系不上的，按自行脱党除名。只有停止党籍的可以恢复党籍。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十四条' } },
  certainty: 'verified',
};

export const MEM_08: Rule = {
  id: 'MEM-08',
  title: '党龄',
  text: '党龄从预备期满转为正式党员之日算起；延长预备期的从延长期满之日算起；预备期不计入党龄。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十三条' } },
  certainty: 'verified',
};

export const MEM_09: Rule = {
  id: 'MEM-09',
  title: '流动党员',
  text: '工作、学习单位或者居住地变动，正式组织关系未转出，连续6个月以上不能参加原支部组织生活的，为流动党员；流出地和流入地党组织共同管理、保持联系、双向评议。',
  source: { regulation: 'floating_members' },
  certainty: 'excerpt',
};

export const MEM_10: Rule = {
  id: 'MEM-10',
  title: '失联党员',
  text: '失去联系满6个月并经多种方式查找不到的，可以提请停止党籍，由支部或者上级党组织决定；系统不自动改变党籍。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十四条' } },
  certainty: 'local',
};

export const MEM_11: Rule = {
  id: 'MEM-11',
  title: '出党和组织处置',
  text: '除名、开除党籍、取消预备党员资格须经支部党员大会决议、上级党组织批准；其中要求退党的由支部党员大会决定除名，报上级党组织备案；停止党籍由支部或者上级党组织决定；特殊情况下县级以上党组织可以直接决定开除党籍。限期改正时间不超过1年；对预备党员不作劝退除名，取消其资格。',
  source: {
    regulation: 'member_education',
    articles: { 'MEDU-2019': '第三十条、第三十一条' },
  },
  certainty: 'verified',
};

export const MEM_12: Rule = {
  id: 'MEM-12',
  title: '处分影响期',
  text: '警告1年，严重警告1年半，撤销党内职务2年，留党察看1年或者2年、恢复权利后2年；从批准之日起算。',
  source: {
    regulation: 'discipline',
    articles: { 'DISC-2018': '第十条至第十三条' },
  },
  certainty: 'verified',
};

export const MEM_13: Rule = {
  id: 'MEM-13',
  title: '党员去世',
  text: '登记去世日期和证明后档案封存，从次日起不计入各类基数，不计作出党。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const MEM_14: Rule = {
  id: 'MEM-14',
  title: '不合格党员的组织处置',
  text: '组织处置依次为限期改正、劝其退党、除名；信仰宗教的先限期改正、加强教育帮助；因同一事由已受党纪处分的，不再给予组织处置。2024年6月16日以前按《中国共产党党员教育管理工作条例》第三十条、第三十一条。',
  source: { regulation: 'disposal' },
  certainty: 'excerpt',
};
