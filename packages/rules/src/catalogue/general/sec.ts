// Rules SEC: personal information, accounts and the log.
import type { Rule } from '../../law/rule.js';

export const SEC_01: Rule = {
  id: 'SEC-01',
  title: '处理个人信息的依据',
  text: '为履行法定职责所必需的，不需取得个人同意，但应当告知；系统展示告知书并记录知悉。',
  source: { regulation: 'personal_information', articles: { 'PIPL-2021': '第十三条' } },
  certainty: 'verified',
};

export const SEC_02: Rule = {
  id: 'SEC-02',
  title: '敏感个人信息',
  text: '公民身份号码、处分、联审结果、困难和健康、银行卡、位置等按敏感个人信息管理：单独授权、说明理由、水印、导出审批；十分钟内查看超过30次须经区委组织部审批人放行，一天内合计导出超过50人须经同级或上级另一人审批。',
  source: { regulation: 'personal_information', articles: { 'PIPL-2021': '第二十八条' } },
  certainty: 'verified',
};

export const SEC_03: Rule = {
  id: 'SEC-03',
  title: '影响评估和个人请求',
  text: '处理敏感信息、公开、共享前进行影响评估，报告保存3年以上；答复个人查询、更正、删除请求，默认15个工作日。',
  source: {
    regulation: 'personal_information',
    articles: { 'PIPL-2021': '第五十五条、第五十六条' },
  },
  certainty: 'verified',
};

export const SEC_04: Rule = {
  id: 'SEC-04',
  title: '登录和密码',
  text: '口令至少8位、含4类字符中的3类，不得由姓名、登录名、电话、年份、键盘顺序、常见词拼成，90天更换，不得与近5次相同；同一设备对同一账号连续失败须等待，等待逐次延长，5次锁定30分钟，只锁定该设备，不锁定账号；30分钟无操作退出，首次登录强制改密；三员和区级岗位登录须用第二因素（动态口令或通行密钥），其他岗位由区里设置。',
  source: { regulation: 'graded_protection', articles: { 'GB22239-2019': '8.1.4.1' } },
  certainty: 'verified',
};

export const SEC_05: Rule = {
  id: 'SEC-05',
  title: '访问控制',
  text: '最小权限，不得使用共用、默认、过期账号；数据范围为本党组织及下级。',
  source: { regulation: 'graded_protection', articles: { 'GB22239-2019': '8.1.4.2' } },
  certainty: 'verified',
};

export const SEC_06: Rule = {
  id: 'SEC-06',
  title: '三员分立',
  text: '系统管理员、安全管理员、审计管理员，一人不得兼任两个，也不得兼任党务和业务岗位；党员身份不算岗位。',
  source: { regulation: 'graded_protection' },
  certainty: 'memory',
};

export const SEC_07: Rule = {
  id: 'SEC-07',
  title: '审计日志',
  text: '记录每个用户的时间、事件、结果、对象、地址，防删改并备份，网络日志至少保存6个月。',
  source: { regulation: 'graded_protection', articles: { 'GB22239-2019': '8.1.4.3' } },
  certainty: 'verified',
};

export const SEC_08: Rule = {
  id: 'SEC-08',
  title: '保密',
  text: '国家秘密不得在非涉密系统中存储、处理；上传时确认不涉密，带有密级标志的一律阻断。',
  source: { regulation: 'secrets', articles: { 'SECRET-2024': '第三十一条' } },
  certainty: 'verified',
};

export const SEC_09: Rule = {
  id: 'SEC-09',
  title: '信息脱敏',
  text: '跨单位列表姓名、证件、手机、地址、银行卡、出生日期脱敏；公示只显示姓名、性别、出生年月、学历、政治面貌、现任和拟任职务。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const SEC_10: Rule = {
  id: 'SEC-10',
  title: '保存期限',
  text: '党员档案永久；会议、评议30年或10年；介绍信存根10年；未采用的人选资料1年后删除。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};
