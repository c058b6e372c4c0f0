// The refusal of classified files by marks in their names.
import { block, type Finding, type Rule } from '@xianfeng/rules';

/** SEC-08: 保守国家秘密法 (2024) Art. 31: no state secret on a system that is not built for it. */
const SEC_08: Rule = {
  id: 'SEC-08',
  title: '涉密文件不得上传',
  text: '不得在非涉密信息系统中存储、处理国家秘密。',
  source: { regulation: 'secrets', articles: { 'SECRET-2024': '第三十一条' } },
  certainty: 'verified',
};

// 秘密 alone is an everyday word; as a mark it stands before a star.
const MARK = /绝密|机密|秘密[★☆*]/u;

/**
 * What forbids a file whose name contains a mark of classification, or null.
 *
 * @param declared the actor states that it is classified
 */
export function judgeSecrecy(name: string, day: string, declared = false): Finding | null {
  if (declared) {
    const change = { fact: 'classified', hint: '涉密文件请按保密规定办理，不要上传。' };
    return block(SEC_08, day, '您选择了“涉密”，本系统不能存放涉密文件。', change);
  }
  const plain = name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  const mark = MARK.exec(plain)?.[0];
  if (mark === undefined) return null;
  return block(
    SEC_08,
    day,
    `文件名带有“${mark}”字样，本系统不能存放涉密文件。`,
    { fact: 'mark', hint: '涉密文件请按保密规定办理；确属误标的，请改正文件名后再上传。' },
    { facts: { mark } },
  );
}
