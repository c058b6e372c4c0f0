// Pictures and talent files for tests.
import type { FileContent } from '../talents/schema.js';

/** The smallest PNG: one pixel. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A file with every item, of no real person. */
export const aFile: FileContent = {
  nativePlace: '山东济南',
  birthplace: '山东章丘',
  joinedParty: '民建；2003.05',
  startedWork: '2007-07',
  health: '健康',
  professionalTitle: '农艺师',
  speciality: '果树栽培、合作社经营管理',
  fullTimeEducation: '大专',
  fullTimeDegree: '',
  fullTimeEducationSchool: '某某农业职业学院园艺系园艺技术专业',
  fullTimeDegreeSchool: '',
  inServiceEducation: '大学',
  inServiceDegree: '农学学士',
  inServiceEducationSchool: '某某农业大学园艺学院',
  inServiceDegreeSchool: '园艺专业',
  awards: '2019年12月，被某某街道党工委评为“先进工作者”。',
  appraisals: '2023年称职；2024年优秀',
  resume: [
    { from: '2004-09', to: '2007-07', text: '某某农业职业学院学生' },
    {
      from: '2007-07',
      to: '2012-03',
      text: '某某果品公司技术员\n（其间：2009.03--2011.07函授学习）',
    },
    { from: '2012-03', to: null, text: '返乡创办果蔬专业合作社，任理事长' },
  ],
  family: [
    {
      relation: '妻子',
      name: '李秀兰',
      bornMonth: '1986-11',
      politicalStatus: '群众',
      workUnit: '合作社会计',
    },
    {
      relation: '父亲',
      name: '王德福',
      bornMonth: null,
      politicalStatus: '中共党员',
      workUnit: '已去世',
    },
  ],
};
