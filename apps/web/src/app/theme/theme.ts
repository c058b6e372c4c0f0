// Palette, fonts and measures, for Ant Design and for the style sheets.
import type { ThemeConfig } from 'antd';

/** How large everything is: the office desktop, the phone, and 长辈模式 on either. */
export type Size = 'desktop' | 'phone' | 'large';

/** The whole palette. One deep red for the product and the primary action, greys for the rest. */
export const palette = {
  brand: '#a61d24',
  brandSoft: '#faeeee',
  text: '#1f2329',
  textSoft: '#4a515b',
  textFaint: '#5f6772',
  line: '#e2e5e9',
  lineStrong: '#868d97',
  page: '#f4f5f7',
  surface: '#ffffff',
  link: '#1f4f82',
  success: '#1e7440',
  successSoft: '#eaf5ee',
  warning: '#8a5a00',
  warningSoft: '#fdf4e1',
  // An orange brown: an error must not look like the brand.
  error: '#b0450a',
  errorSoft: '#fdf0e8',
  glow: '#fff1c9',
} as const;

/**
 * The two Noto and Source Han names are one font as Linux desktops call it. Noto Sans SC Variable is
 * fetched only where the system has no Chinese font (webfont.ts).
 */
export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC Variable", sans-serif';

/** Body text and the height of a control, in pixels; 44 is the least target on a phone. */
const measures = {
  desktop: { fontSize: 14, controlHeight: 32 },
  phone: { fontSize: 16, controlHeight: 44 },
  large: { fontSize: 20, controlHeight: 54 },
} as const;

const field = {
  activeBorderColor: palette.link,
  hoverBorderColor: palette.text,
  activeShadow: '0 0 0 2px rgb(31 79 130 / 18%)',
} as const;

/** The tokens of Ant Design for a size. */
export function antTheme(size: Size): ThemeConfig {
  const { fontSize, controlHeight } = measures[size];
  return {
    cssVar: { key: 'xf' },
    hashed: false,
    token: {
      fontFamily,
      fontSize,
      controlHeight,
      lineHeight: 1.6,
      borderRadius: 6,
      wireframe: false,
      colorPrimary: palette.brand,
      colorSuccess: palette.success,
      colorWarning: palette.warning,
      colorError: palette.error,
      colorInfo: palette.link,
      colorLink: palette.link,
      colorLinkHover: palette.brand,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextTertiary: palette.textFaint,
      colorTextDescription: palette.textFaint,
      colorTextPlaceholder: palette.textFaint,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorBgLayout: palette.page,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      // A field in use is blue: red would look like an error.
      Input: field,
      Select: { activeBorderColor: palette.link, hoverBorderColor: palette.text },
      Table: {
        headerBg: '#f8f9fa',
        headerColor: palette.textSoft,
        headerSplitColor: 'transparent',
        rowHoverBg: '#f8f9fa',
      },
    },
  };
}

/** Gives the palette and the measures to our own style sheets, as custom properties of the page. */
export function applyTheme(size: Size): void {
  const root = document.documentElement;
  root.dataset.size = size;
  for (const [name, value] of Object.entries(palette)) {
    const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    root.style.setProperty(`--${dashed}`, value);
  }
  root.style.setProperty('--font', fontFamily);
  root.style.setProperty('--body', `${measures[size].fontSize}px`);
  root.style.setProperty('--control', `${measures[size].controlHeight}px`);
  root.style.setProperty('--target', `${Math.max(measures[size].controlHeight, 32)}px`);
}
