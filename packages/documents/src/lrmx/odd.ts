// Items of an .lrmx file that can't be taken as they are: what stands there, and what to do.
import type { CadreField, FamilyField } from '../person/fields.js';

/** Why an item is told, with what to do; `{value}` stands apart. */
export const oddTexts = {
  repeated: '文件里有两处内容不同，没有采用。请核对后在任免审批表工具中只留一处，或导入后手工填写',
  nested: '夹有格式标记，已去掉标记、只取文字。请核对内容是否完整',
  gender: '不是“男”或“女”，没有采用。性别以系统登记为准',
  month: '不是真实的年月，没有采用。请核对，改成“198506”这样的六位数字',
  residentId: '不是18位公民身份号码，没有采用。请核对证件后改正',
  photo: '照片无法识别，或者超过2 MB，没有采用。请换用JPG、PNG、BMP或者GIF格式的照片',
  too_long: '文字过长，没有采用。请删减后重新导出',
  too_many: '人数过多，只取了前60人。请核对',
  unwritable: '含有无法识别的字符，没有采用。请删去后重新导出',
} as const;
export type OddWhy = keyof typeof oddTexts;

/** An item of the file that is not what the form asks for. */
export interface OddItem {
  readonly field: CadreField | 'family' | 'photo';
  /** Of a relative: which one, from 0, and which item. */
  readonly relative: { readonly at: number; readonly field: FamilyField } | null;
  /** What stands there, cut where it is long. */
  readonly value: string;
  readonly why: OddWhy;
  /** Whether something of it was taken all the same. */
  readonly taken: boolean;
}

const MOST_SHOWN = 200;

/** A value as it is shown. */
export const shown = (text: string): string => {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
};
