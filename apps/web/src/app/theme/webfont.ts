/**
 * Fetches the subsets of Noto Sans SC where the system can draw no Chinese: there every character is
 * the same box. Phones and office computers have a font of their own and load nothing.
 */
export async function ensureChineseFont(): Promise<void> {
  if (canDrawChinese()) return;
  await import('@fontsource-variable/noto-sans-sc/index.css');
}

function canDrawChinese(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 48;
  canvas.height = 24;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return true;
  context.font =
    '20px "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
  context.textBaseline = 'top';
  context.fillText('先', 0, 0);
  context.fillText('锋', 24, 0);
  const left = context.getImageData(0, 0, 24, 24).data;
  const right = context.getImageData(24, 0, 24, 24).data;
  return left.some((value, index) => value !== right[index]);
}
