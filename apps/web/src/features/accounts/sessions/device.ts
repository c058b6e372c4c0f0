// The name of a device by its browser's user agent.

const systems: readonly [pattern: RegExp, name: string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/iPhone|iPad/i, '苹果手机或平板'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows电脑'],
  [/Mac OS X/i, '苹果电脑'],
  [/Linux|X11/i, 'Linux电脑'],
];

const browsers: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg\//i, 'Edge浏览器'],
  [/Firefox\//i, 'Firefox浏览器'],
  [/Chrome\//i, 'Chrome内核浏览器'],
  [/Safari\//i, 'Safari浏览器'],
];

/** What a browser says of itself, in words: Windows电脑 Edge浏览器. */
export function deviceText(userAgent: string): string {
  const nameIn = (names: readonly [RegExp, string][]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const found = [nameIn([...systems]), nameIn([...browsers])].filter((name) => name !== undefined);
  return found.length === 0 ? '未知设备' : found.join(' ');
}
