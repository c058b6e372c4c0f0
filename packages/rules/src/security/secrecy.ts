// Marks of classified material (SEC-08).
import { SEC_08 } from '../catalogue/general/sec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';

/** 密级 marks as they stand on papers: 绝密, 机密 or 秘密, with the star, or “密级：秘密”. */
const MARK = /(绝密|机密|秘密)\s*★|密级\s*[:：]?\s*(绝密|机密|秘密)/u;

/** The 密级 mark found in a text or file name; null if there is none. */
export function secrecyMark(text: string): '绝密' | '机密' | '秘密' | null {
  const found = MARK.exec(text);
  const mark = found?.[1] ?? found?.[2];
  return mark === '绝密' || mark === '机密' || mark === '秘密' ? mark : null;
}

/** SEC-08: may this be stored? The uploader has said that it is not 涉密, and no mark is found. */
export function judgeSecrecy(
  upload: { readonly texts: readonly string[]; readonly confirmedNotSecret: boolean },
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  const marks = upload.texts.map(secrecyMark).filter((mark) => mark !== null);
  const mark = [...marks].sort()[0];
  if (mark !== undefined) {
    findings.push(
      block(
        SEC_08,
        date,
        `内容带有密级标志“${mark}”，不能上传到非涉密系统。`,
        { fact: 'texts', hint: '请按保密规定处理，并立即联系保密工作机构。' },
        { facts: { mark } },
      ),
    );
  }
  if (!upload.confirmedNotSecret) {
    findings.push(
      block(SEC_08, date, '还没有确认内容不涉密。', {
        fact: 'confirmedNotSecret',
        hint: '请确认内容不涉及国家秘密后再上传。',
      }),
    );
  }
  return judge(findings);
}
