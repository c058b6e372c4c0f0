/** Why a file is refused, or cannot be made: what the caller maps to its own error. */
export const documentErrorTexts = {
  too_large: '文件过大，任免审批表文件不应超过6 MB。请压缩照片后重新导出。',
  too_many_elements: '文件中的内容条目过多，不像任免审批表文件。请从任免审批表工具重新导出。',
  unknown_encoding: '文件里的文字无法识别。请从任免审批表工具重新导出。',
  forbidden_markup:
    '文件里有任免审批表不该有的内容，为安全起见不予读取。请从任免审批表工具重新导出。',
  not_well_formed: '文件内容不完整或者已损坏，无法读取。请从任免审批表工具重新导出。',
  not_lrmx: '这不是任免审批表文件。请选择扩展名为.lrmx的文件。',
  invalid_field: '有项目的内容不符合要求。请改正后重试。',
  sheet_unreadable: '这个文件不是可读取的CSV或Excel（xlsx）表格，请另存为其中一种格式后再上传。',
  sheet_too_large: '表格太大。请删除多余的行和列（包括远处的空白单元格）后再试。',
  archive_unreadable:
    '文件已损坏，或不是完整的Office文件。请用Word、Excel或WPS打开后另存一份再上传。',
  archive_too_large: '文件解开后太大，无法检查。请删减其中的内容或拆分成几个文件再上传。',
  pdf_script:
    'PDF里有会自动运行的内容或多媒体，为安全起见不予接收。请用“打印为PDF”另存一份再上传。',
  pdf_launch:
    'PDF会启动其他程序、打开别处的文件或发送、导入数据，为安全起见不予接收。请用“打印为PDF”另存一份再上传。',
  pdf_attachment:
    'PDF里夹带了其他文件，为安全起见不予接收。请用“打印为PDF”另存一份，夹带的文件分别上传。',
  pdf_encrypted: 'PDF设有密码或权限限制，无法检查其中的内容。请取消保护，另存一份再上传。',
  pdf_unchecked: 'PDF的结构特殊，无法检查其中的内容。请用“打印为PDF”另存一份再上传。',
  office_macro:
    '文件带有宏或控件，为安全起见不予接收。请另存为不带宏的文档（docx、xlsx、pptx），或存为PDF再上传。',
  office_fetches:
    '文件会自动从别处取来模板、对象或启动别的程序，为安全起见不予接收。请另存为PDF再上传。',
  office_encrypted: '文件设有打开密码，无法检查其中的内容。请取消密码，另存一份再上传。',
  ofd_encrypted: 'OFD文件已加密，无法检查其中的内容。请取消加密，另存一份再上传。',
  ofd_attachment: 'OFD里夹带了其他文件，为安全起见不予接收。请把夹带的文件取出，分别上传。',
  ofd_active:
    'OFD会播放多媒体或打开别处的文件，为安全起见不予接收。请用“打印为PDF”另存一份再上传。',
  table_formula:
    '表格里有公式，用Excel打开时会自动执行，为安全起见不予接收。请把公式换成数值，另存一份再上传。',
  damaged: '文件已损坏，或没有传完整，打不开。请先在电脑或手机上确认能打开，再重新上传。',
  office_package: '文件里嵌有其他程序的文件，为安全起见不予接收。请删除嵌入的对象，分别上传。',
  took_too_long: '文件内容太复杂，没有在限定时间内读完。请删减内容或拆分成几个文件再上传。',
  took_too_much: '文件内容太多，读取它需要的内存超过限度。请删减内容或拆分成几个文件再上传。',
  readers_busy: '正在处理的文件较多，请稍等一会儿再试。',
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
