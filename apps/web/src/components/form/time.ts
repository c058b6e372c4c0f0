// Reading of typed times of day.

const patterns = [
  /^(\d{1,2})[:：.点时h](\d{1,2})?分?$/,
  /^(\d{1,2})(\d{2})$/,
  /^(\d{1,2})$/,
] as const;

/** The time of day that a text means, 'HH:MM', or null: 930, 0930, 9:30, 9：30, 9点半, 9点. */
export function readTime(text: string): string | null {
  const plain = text.replaceAll(/\s/g, '').replace('半', '30');
  for (const pattern of patterns) {
    const parts = pattern.exec(plain);
    if (parts === null) continue;
    const hour = Number(parts[1]);
    const minute = Number(parts[2] ?? '0');
    if (hour > 23 || minute > 59) return null;
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return null;
}
