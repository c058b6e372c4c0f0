// Items of 干部任免审批表.

/** 干部任免审批表: the items of text, in the order of the form, with the names printed on it. */
export const cadreFieldLabels = {
  name: '姓名',
  gender: '性别',
  bornIn: '出生年月',
  ethnicity: '民族',
  nativePlace: '籍贯',
  birthplace: '出生地',
  joinedPartyIn: '入党时间',
  startedWorkIn: '参加工作时间',
  health: '健康状况',
  professionalTitle: '专业技术职务',
  speciality: '熟悉专业有何专长',
  fullTimeEducation: '全日制教育学历',
  fullTimeDegree: '全日制教育学位',
  fullTimeEducationSchool: '全日制教育学历毕业院校系及专业',
  fullTimeDegreeSchool: '全日制教育学位毕业院校系及专业',
  inServiceEducation: '在职教育学历',
  inServiceDegree: '在职教育学位',
  inServiceEducationSchool: '在职教育学历毕业院校系及专业',
  inServiceDegreeSchool: '在职教育学位毕业院校系及专业',
  presentPost: '现任职务',
  proposedPost: '拟任职务',
  removedPost: '拟免职务',
  resume: '简历',
  awardsAndSanctions: '奖惩情况',
  appraisals: '年度考核结果',
  reason: '任免理由',
  reportingUnit: '呈报单位',
  ageAsOf: '计算年龄时间',
  filledOn: '填表时间',
  filledBy: '填表人',
  residentId: '公民身份号码',
  version: '文件版本',
} as const;

export type CadreField = keyof typeof cadreFieldLabels;

/** 家庭主要成员及重要社会关系: the items of one person. */
export const familyFieldLabels = {
  relation: '称谓',
  name: '姓名',
  bornIn: '出生年月',
  politicalStatus: '政治面貌',
  workUnit: '工作单位及职务',
} as const;

export type FamilyField = keyof typeof familyFieldLabels;
