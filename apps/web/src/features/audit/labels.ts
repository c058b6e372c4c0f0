// Subjects and public fields of events as text.
import type { LogRow } from '@xianfeng/features/audit/schema';

/** 组织生活 12号（第3版）; the kind alone where no record was found, as of a code that is none. */
export function subjectText(row: Pick<LogRow, 'subject' | 'subjectLabel'>): string {
  const { subject, subjectLabel } = row;
  if (subject.id === 0) return subjectLabel;
  return `${subjectLabel} ${subject.id}号（第${subject.version}版）`;
}

const fieldLabels: Readonly<Record<string, string>> = {
  reason: '原因',
  ip: '网络地址',
  field: '字段',
  fileName: '文件',
  recipients: '接收对象数',
  heldOn: '活动日期',
  outcome: '结果',
  count: '条数',
  brokenAt: '不可信的起点',
};

const valueLabels: Readonly<Record<string, string>> = {
  residentId: '公民身份号码',
  phone: '手机号码',
  address: '现居住地',
  intact: '完整',
  broken: '有改动',
  cancelled: '已取消',
  failed: '没有完成',
  elsewhere: '另一台服务器正在校验',
};

/** Those public fields of an event that say something to a reader and stand in no other column. */
export function detailText(
  { data, address }: Pick<LogRow, 'data' | 'address'>,
  reasons: Readonly<Record<string, string>>,
): string {
  return Object.entries(fieldLabels)
    .filter(([name]) => typeof data[name] === 'string' || typeof data[name] === 'number')
    .filter(([name]) => name !== 'ip' || data.ip !== address)
    .map(([name, label]) => {
      const value = String(data[name]);
      return `${label}：${reasons[value] ?? valueLabels[value] ?? value}`;
    })
    .join('；');
}
