// Days, months and instants as Chinese text (Asia/Shanghai).

const zone = 'Asia/Shanghai';
const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** '2026-11-22' → 2026年11月22日, for sentences. Tables keep the day as it is. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** '2026-11-22' → 11月22日 周日, without the year where it is the year of `today`. */
export function shortDay(day: string, today: string): string {
  const text = day.slice(0, 4) === today.slice(0, 4) ? dayText(day).slice(5) : dayText(day);
  return `${text} ${weekday(day)}`;
}

/** '2026-11-22' → 周日 */
export function weekday(day: string): string {
  return `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** '2026-11' → 2026年11月 */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** The month before or after, '2026-01' and -1 → '2025-12'. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Milliseconds → 2026-11-22 09:30 in Asia/Shanghai. */
export function instantText(at: number): string {
  const parts = Object.fromEntries(
    instant.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

/** Milliseconds → 09:30 */
export function clockText(at: number): string {
  return clock.format(at);
}

/** Days from one civil day to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 今天, 明天, 还有3天, 已过2天 */
export function dueText(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return '今天截止';
  if (days === 1) return '明天截止';
  return days > 0 ? `还有${days}天` : `已超期${-days}天`;
}
