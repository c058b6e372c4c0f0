// The product's own text of the notice, which is in force until the district publishes one.
import type { NoticeContent } from './schema.js';

/** The number of the product's own text. */
export const FIRST_NUMBER = 1;

/** What the product keeps and why; handler and contact are for the district to fill in. */
export const defaultNotice: NoticeContent = {
  handler: '中共本区委员会组织部',
  contact: '请向所在党支部书记或街道（镇）党建工作办公室咨询；本区可在此填写电话和地址',
  basis:
    '《中华人民共和国个人信息保护法》第十三条第一款第三项：为履行法定职责所必需。《中国共产党章程》《中国共产党党员教育管理工作条例》《中国共产党支部工作条例（试行）》等规定党组织管理党员、组织生活和村（社区）干部选拔。处理这些信息不以您的同意为前提，但应当告知您。',
  purposes:
    '登记和管理党员、安排和记录组织生活、布置和反馈任务、管理村级集体经济、培养和选拔村（社区）干部。信息录入本系统，由有权限的人员按岗位查看和办理，查看完整证件号、手机号、住址须说明理由并留痕。',
  categories:
    '基本信息：姓名、性别、出生日期、民族、学历、公民身份号码、手机号码、住址。党内信息：党籍、职务、组织生活和任务记录、处分。人选信息（仅推荐为村干部人选的）：简历、健康状况、家庭主要成员、联审结果。使用信息：登录时间、网络地址和操作记录。其中公民身份号码、处分、联审结果、健康状况属敏感个人信息，不录入将无法核对身份或办理选拔。',
  retention:
    '党员档案永久保存；会议、评议资料保存30年或10年；未采用的人选资料1年后删除；登录和操作日志不少于6个月。',
  sharing:
    '仅在本区党组织及依职责参与联审的部门之间按权限提供；公示只公开姓名、性别、出生年月、学历、政治面貌、现任和拟任职务。信息存储在境内，不向其他单位或个人提供。',
  rights:
    '您可以在“我的”页面查看本人信息；发现不准确、不完整的，可以请求更正、补充；认为处理违法的，可以请求解释或者删除。请向所在党支部或上列联系方式提出，一般在15个工作日内答复。',
};
