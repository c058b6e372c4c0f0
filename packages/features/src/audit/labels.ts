/** Words of the files that are handed out, as the log tells of them. Browser-safe and without zod. */
const askedLabels: Readonly<Record<string, string>> = {
  year: '年度',
  streetId: '街道编号',
  organizationId: '党组织编号',
  candidateId: '人选编号',
  talentId: '人才编号',
  format: '格式',
  state: '状态',
  kind: '表格',
  event: '操作种类',
  accountId: '账号编号',
  from: '自',
  to: '至',
};

const askedValues: Readonly<Record<string, string>> = {
  report: '年度表',
  months: '月度明细',
  lead: '线索',
  pending_intake: '待入库',
  in_pool: '在库',
  refused: '已终止',
  word: 'Word文档',
  excel: 'Excel文件',
  lrmx: '任免表文件',
};

/**
 * 导出村级集体经济收入，共19条（年度：2026）；栏目：街道、村（社区）。 Null for data that are of no export.
 *
 * @param approver who approved it, where that took a second person
 */
export function exportText(
  data: Readonly<Record<string, unknown>>,
  exports: Readonly<Record<string, { label: string }>>,
  approver: string | null = null,
): string | null {
  const { file, rows, asked, columns, reason } = data;
  const label = Object.entries(exports).find(([kind]) => kind === file)?.[1].label;
  if (label === undefined || typeof rows !== 'number') return null;
  const given = typeof asked === 'object' && asked !== null ? Object.entries(asked) : [];
  const scope = given
    .filter(([name]) => askedLabels[name] !== undefined)
    .map(([name, value]) => `${askedLabels[name]}：${askedValues[String(value)] ?? value}`);
  const of = scope.length === 0 ? '本岗位管理范围' : scope.join('，');
  const told = [
    `导出${label}，共${rows}条（${of}）`,
    Array.isArray(columns) && columns.length > 0 ? `栏目：${columns.join('、')}` : '',
    typeof reason === 'string' ? `理由：${reason}` : '',
    approver === null ? '' : `审批人：${approver}`,
  ];
  return `${told.filter((part) => part !== '').join('；')}。`;
}

/** 组织生活 12号（第3版）; the kind alone where no record was found, as of a code that is none. */
export function subjectText(row: {
  subject: { id: number; version: number };
  subjectLabel: string;
}): string {
  const { subject, subjectLabel } = row;
  if (subject.id === 0) return subjectLabel;
  return `${subjectLabel} ${subject.id}号（第${subject.version}版）`;
}

/** How a check of the log ended, in words. */
export const checkOutcomeLabels = {
  intact: '日志完整',
  broken: '日志有改动',
  cancelled: '已取消，没有结论',
  failed: '没有完成，没有结论',
  elsewhere: '另一台服务器正在校验',
} as const;
