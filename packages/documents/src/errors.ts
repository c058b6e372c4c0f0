/** Why a file is refused, or cannot be made: what the caller maps to its own error. */
export const documentErrorTexts = {
  too_large: '文件过大，任免审批表文件不应超过6 MB。请压缩照片后重新导出。',
  too_many_elements: '文件中的内容条目过多，不像任免审批表文件。请从任免审批表工具重新导出。',
  unknown_encoding: '无法识别文件的文字编码。请以UTF-8或者GB18030编码重新导出。',
  forbidden_markup:
    '文件含有不允许的实体定义（DOCTYPE），为安全起见不予读取。请从任免审批表工具重新导出。',
  not_well_formed: '文件内容不完整或者已损坏，无法读取。请从任免审批表工具重新导出。',
  not_lrmx: '这不是任免审批表文件。请选择扩展名为.lrmx的文件。',
  repeated_field: '文件中有重复的项目，无法确定以哪一个为准。请在任免审批表工具中核对后重新导出。',
  nested_field: '文件中有项目的内容不是文字。请从任免审批表工具重新导出。',
  invalid_field: '有项目的内容不符合要求。请改正后重试。',
  invalid_photo: '照片无法识别，或者超过2 MB。请换用JPG、PNG、BMP或者GIF格式的照片。',
} as const;

export type DocumentErrorCode = keyof typeof documentErrorTexts;

/** A document that cannot be read or made; `field` is the Chinese name of the item at fault. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  readonly field: string | null;

  constructor(code: DocumentErrorCode, field: string | null = null) {
    super(field === null ? code : `${code}: ${field}`);
    this.code = code;
    this.field = field;
  }
}

/** One sentence for people: what happened, and what to do. It repeats nothing of the file's content. */
export function documentErrorText({ code, field }: DocumentError): string {
  const text = documentErrorTexts[code];
  return field === null ? text : `“${field}”：${text}`;
}
