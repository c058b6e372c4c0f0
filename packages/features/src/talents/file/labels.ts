/** Words of the person's file 档案材料. Browser-safe and without zod. */

/** Items of text, each of its own, in the order of the form and with the names printed on it. */
export const fileTextLabels = {
  nativePlace: '籍贯',
  birthplace: '出生地',
  joinedParty: '入党时间',
  startedWork: '参加工作时间',
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
  awards: '奖惩情况',
  appraisals: '年度考核结果',
} as const;
export type FileText = keyof typeof fileTextLabels;

/** Everything that the file says. */
export const fileFieldLabels = {
  ...fileTextLabels,
  resume: '简历',
  family: '家庭主要成员及重要社会关系',
  photo: '照片',
} as const;
export type FileField = keyof typeof fileFieldLabels;

/** What is recorded elsewhere, and is not asked again. */
export const recordLabels = {
  name: '姓名',
  gender: '性别',
  bornIn: '出生年月',
  ethnicity: '民族',
  joinedParty: '入党时间',
  presentPost: '现任职务',
} as const;
export type RecordField = keyof typeof recordLabels;

/** How a version of the file came about. */
export const fileChangeLabels = { edit: '填写', import: '从文件导入', photo: '更换照片' } as const;
export type FileChange = keyof typeof fileChangeLabels;

/** Items without which the form is not handed in; an in-service education, a title or awards may be absent. */
export const neededFields = [
  'photo',
  'nativePlace',
  'startedWork',
  'health',
  'fullTimeEducation',
  'resume',
  'family',
] as const satisfies readonly FileField[];
