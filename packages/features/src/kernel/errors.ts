/**
 * The one catalogue of what can go wrong for a user: a name for the code, a number for the telephone,
 * a Chinese sentence that says what to do. Browser-safe.
 */
import type { Finding } from '@xianfeng/rules';

/** Every error that a user is told of: its number, its HTTP status, its sentence. */
export const errorCatalogue = {
  not_found: [
    1001,
    404,
    '没有找到这条记录：它可能已被移走，或不在您的管理范围内。请返回列表刷新后再试。',
  ],
  not_signed_in: [1002, 401, '登录已失效，请重新登录。未提交的内容仍保留在本页。'],
  forbidden: [1003, 403, '您当前的授权岗位不能做这件事。请切换岗位，或联系上级党组织。'],
  invalid_input: [1004, 400, '填写的内容有误，请按提示改正后再提交。'],
  stale_version: [1005, 409, '这条记录刚被别人修改过。请刷新看到最新内容后，再决定是否修改。'],
  rule_blocked: [1006, 422, '按现行规定，这一步还不能做。'],
  wrong_state: [1007, 409, '这条记录的状态已经改变，不能再做这一步。请刷新后查看。'],
  key_missing: [1008, 400, '这一页没有打开完整，这一步没有办理。请重新载入本页后再试。'],
  key_reused: [1009, 409, '这次提交的内容与刚才的不同，没有办理。请重新载入本页，核对后再提交。'],
  too_large: [1010, 413, '内容太大，无法接收。请缩短文字或压缩附件后再试。'],
  too_many_requests: [1011, 429, '操作太频繁，请稍等一会儿再试。'],
  unavailable: [
    1012,
    503,
    '系统暂时不能读取和保存，已填写的内容仍在本页。请稍等片刻再试；如仍不行，请联系系统管理员。',
  ],
  internal: [
    1013,
    500,
    '系统出了问题，这一步没有完成，也没有留下不完整的记录。请稍后再试；如仍不行，请联系系统管理员。',
  ],
  unknown_procedure: [
    1014,
    404,
    '没有这个功能：系统可能已经升级，本页还是升级前的。请重新载入本页后再试。',
  ],
  duplicate: [1015, 409, '同样的记录已经存在，请先查看已有记录。'],
  foreign_origin: [
    1017,
    403,
    '这一步不是在本系统的页面上办理的，没有执行。请从本系统的网址重新打开页面，再办理。',
  ],
  shown_before: [
    1018,
    409,
    '这一次已经显示过，超过十分钟不再重复显示。请关闭后重新办理：再次查看会另行记录。',
  ],
  write_cancelled: [1019, 409, '已取消，没有写入任何内容。需要时请重新开始。'],
  write_finished: [1020, 409, '已经导入完成，不能取消。'],
  own_entry: [1016, 403, '本人录入的内容须由他人审核，请交由另一位同志办理。'],

  wrong_password: [1101, 401, '账号或密码不正确。在这台设备上连续输错5次将锁定30分钟。'],
  account_locked: [
    1102,
    423,
    '密码连续输错，这台设备已锁定30分钟。常用设备不受影响；也可请支部书记或管理员解锁，或重发一次性激活码。',
  ],
  sign_in_waits: [1113, 429, '刚才密码输错，请稍等几秒再试。'],
  account_disabled: [1103, 403, '账号已停用，请联系系统管理员。'],
  demo_account_elsewhere: [1104, 403, '演示账号只能在本机地址（localhost）使用。'],
  must_change_password: [1105, 403, '首次登录须先修改密码，再办理业务。'],
  weak_password: [1106, 400, '密码须不少于8位，并含大写字母、小写字母、数字、符号中的三类。'],
  password_reused: [1107, 400, '新密码不能与最近5次用过的相同，请另设一个。'],
  code_invalid: [
    1108,
    400,
    '激活码不正确、已用过、已被新的代替或已超过7天。请核对后再填，或请发码的支部书记、管理员重新发放。',
  ],
  assignment_ended: [1109, 403, '您选用的授权岗位已停用或到期，请切换到其他岗位。'],
  reauthentication_needed: [1110, 403, '办理这一步前，请再次确认是您本人。'],
  code_waits: [1112, 409, '激活码还需要另一位管理员确认后才能使用。请联系安全管理员或审计管理员。'],
  code_unconfirmed: [1124, 409, '请先与本人核实账号由本人启用，再勾选“已与本人核实”。'],
  reveal_leave_needed: [
    1121,
    429,
    '短时间内查看的敏感信息太多，已提请区委组织部审批人（本人除外）放行。请等候审批，同意后即可继续查看。',
  ],
  reveal_leave_refused: [
    1122,
    403,
    '审批人没有同意继续查看，今天不能再查看敏感信息。确需查看的，请联系区委组织部审批人。',
  ],
  approval_ended: [
    1123,
    409,
    '同意这次导出的人已不在审批岗位上，原来的同意不再有效。请重新申请，由现任审批人审批。',
  ],
  login_taken: [1111, 409, '这个登录名已被使用，请换一个。'],

  factor_needed: [1131, 403, '请先完成第二步验证，再办理业务。'],
  factor_enrolment_needed: [
    1132,
    403,
    '您的岗位须使用第二因素（动态口令或通行密钥）登录，请先设置，再办理业务。',
  ],
  wrong_factor: [1133, 401, '没有通过验证：请填写手机上现在显示的六位动态口令，或未用过的恢复码。'],
  factor_used: [1134, 409, '这个动态口令已经用过，请等手机上换了新的再填。'],
  factor_slowed: [1135, 429, '动态口令连续填错，请稍后再试，或改用通行密钥、恢复码。'],
  passkey_refused: [1136, 401, '通行密钥没有通过验证，请再试一次，或改用其他方式。'],
  passkey_unavailable: [
    1137,
    409,
    '当前网址不能使用通行密钥，请改用动态口令，或请系统管理员配置系统的网址。',
  ],
  factor_last: [1138, 409, '您的岗位至少要保留一种第二因素，请先添加另一种，再移除这一种。'],
  factor_question_over: [1139, 409, '这一步已超过时间，请重新开始。'],

  file_unreadable: [
    1201,
    400,
    '这个文件不是可读取的CSV或Excel（xlsx）表格，请另存为其中一种格式后再上传。',
  ],
  file_type_refused: [
    1202,
    400,
    '不支持这种附件。可上传图片、PDF、OFD、Word、Excel、PPT（pptx）、WPS文字和表格、CSV文件。',
  ],
  file_too_large: [1203, 413, '单个附件不能超过20MB，请压缩后再上传。'],
  import_has_errors: [1204, 422, '表格中有错误，整个文件没有导入。请按逐行提示改正后重新上传。'],
  file_unsafe: [
    1206,
    422,
    '文件里有脚本、宏或夹带的其他文件，为安全起见不予接收。请另存为不带这些内容的文件再上传。',
  ],
  file_infected: [
    1207,
    422,
    '病毒扫描发现这个文件有问题，没有保存。请先查杀病毒，再上传干净的文件。',
  ],
  scanner_unavailable: [
    1208,
    503,
    '病毒扫描服务暂时不可用，文件没有保存。请稍后再试；如仍不行，请联系系统管理员。',
  ],
  file_empty: [1209, 400, '是空文件（0字节），没有上传。请选择有内容的文件。'],
  file_damaged: [
    1210,
    400,
    '文件已损坏，或没有传完整，打不开。请先在电脑或手机上确认能打开，再重新上传。',
  ],
  neutral_identity: [1205, 422, '该身份信息无法在本组织登记，请联系上级组织部门。'],
} as const satisfies Record<string, readonly [number: number, status: number, message: string]>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One wrong field of an input: its path joined by full stops, and a Chinese sentence. */
export interface FieldError {
  path: string;
  message: string;
}

/** What travels to the user about an error; never a stack, never a value of another person. */
export interface ErrorReport {
  code: ErrorCode;
  number: number;
  message: string;
  fields?: readonly FieldError[];
  findings?: readonly Finding[];
  /** So many seconds the same is refused whatever it says; then it may be tried again. */
  waitSeconds?: number;
  /** Under which number the server's log has the fault; its user tells it to the administrator. */
  fault?: string;
}

/** An error that the user is told of. Everything else that is thrown becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[] | undefined;
  readonly findings: readonly Finding[] | undefined;
  readonly waitSeconds: number | undefined;
  readonly fault: string | undefined;

  constructor(
    code: ErrorCode,
    details: {
      message?: string;
      fields?: readonly FieldError[];
      findings?: readonly Finding[];
      waitSeconds?: number | undefined;
      fault?: string;
      cause?: unknown;
    } = {},
  ) {
    super(details.message ?? errorCatalogue[code][2], { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = details.fields;
    this.findings = details.findings;
    this.waitSeconds = details.waitSeconds;
    this.fault = details.fault;
  }

  get status(): number {
    return errorCatalogue[this.code][1];
  }

  report(): ErrorReport {
    return {
      code: this.code,
      number: errorCatalogue[this.code][0],
      message: this.message,
      ...(this.fields && { fields: this.fields }),
      ...(this.findings && { findings: this.findings }),
      ...(this.waitSeconds !== undefined && { waitSeconds: this.waitSeconds }),
      ...(this.fault !== undefined && { fault: this.fault }),
    };
  }
}
