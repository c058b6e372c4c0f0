/** Names of what is kept as a code of a national standard. */
import {
  codeName,
  educationCodes,
  ethnicityCodes,
  genderCodes,
  politicalStatusCodes,
} from '@xianfeng/rules';

/** 民族 by its code (GB/T 3304). */
export const ethnicityLabel = (code: string) => codeName(ethnicityCodes, code) ?? code;
/** 学历 by its code (GB/T 4658). */
export const educationLabel = (code: string) => codeName(educationCodes, code) ?? code;
/** 性别 by its code (GB/T 2261.1). */
export const genderLabel = (code: string) => codeName(genderCodes, code) ?? code;
/** 政治面貌 by its code (GB/T 4762). */
export const politicalStatusLabel = (code: string) => codeName(politicalStatusCodes, code) ?? code;
