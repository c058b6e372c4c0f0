// Names of the elements of an .lrmx file, in their order.
import type { CadreField, FamilyField } from '../person/fields.js';

/**
 * The elements of a `.lrmx` file, in its own order. The format was never published as a standard; these
 * are the names in which the files of the 干部任免审批表 tools are publicly known.
 */
export const beforeFamily = {
  name: 'XingMing',
  gender: 'XingBie',
  bornIn: 'ChuShengNianYue',
  ethnicity: 'MinZu',
  nativePlace: 'JiGuan',
  birthplace: 'ChuShengDi',
  joinedPartyIn: 'RuDangShiJian',
  startedWorkIn: 'CanJiaGongZuoShiJian',
  health: 'JianKangZhuangKuang',
  professionalTitle: 'ZhuanYeJiShuZhiWu',
  speciality: 'ShuXiZhuanYeYouHeZhuanChang',
  fullTimeEducation: 'QuanRiZhiJiaoYu_XueLi',
  fullTimeDegree: 'QuanRiZhiJiaoYu_XueWei',
  fullTimeEducationSchool: 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  fullTimeDegreeSchool: 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  inServiceEducation: 'ZaiZhiJiaoYu_XueLi',
  inServiceDegree: 'ZaiZhiJiaoYu_XueWei',
  inServiceEducationSchool: 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  inServiceDegreeSchool: 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  presentPost: 'XianRenZhiWu',
  proposedPost: 'NiRenZhiWu',
  removedPost: 'NiMianZhiWu',
  resume: 'JianLi',
  awardsAndSanctions: 'JiangChengQingKuang',
  appraisals: 'NianDuKaoHeJieGuo',
  reason: 'RenMianLiYou',
} as const satisfies Partial<Record<CadreField, string>>;

/** Elements after the family: who reports, and as of when ages count. */
export const afterFamily = {
  reportingUnit: 'ChengBaoDanWei',
  ageAsOf: 'JiSuanNianLingShiJian',
  filledOn: 'TianBiaoShiJian',
  filledBy: 'TianBiaoRen',
  residentId: 'ShenFenZheng',
} as const satisfies Partial<Record<CadreField, string>>;

/** All items of text, with the version, which stands last. */
export const personTags: Readonly<Record<CadreField, string>> = {
  ...beforeFamily,
  ...afterFamily,
  version: 'Version',
};

/** Elements of one member of the family. */
export const familyTags: Readonly<Record<FamilyField, string>> = {
  relation: 'ChengWei',
  name: 'XingMing',
  bornIn: 'ChuShengRiQi',
  politicalStatus: 'ZhengZhiMianMao',
  workUnit: 'GongZuoDanWeiJiZhiWu',
};

/** The element around everything. */
export const ROOT = 'Person';

/** The element around the family. */
export const FAMILY = 'JiaTingChengYuan';

/** The element of one member of the family. */
export const FAMILY_MEMBER = 'Item';

/** The element that holds the photo. */
export const PHOTO = 'ZhaoPian';
