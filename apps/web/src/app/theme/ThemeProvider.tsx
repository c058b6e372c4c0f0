// The theme as a component around the whole app.
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useSize, useStill } from './size.js';
import { antTheme, applyTheme } from './theme.js';

/** One theme for Ant Design's components and for our own style sheets, at the size of this screen. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const size = useSize();
  const still = useStill();
  // A popup waits for the end of its motion before it is placed: without motion it must not wait.
  const theme = useMemo(() => {
    const { token, ...rest } = antTheme(size);
    return { ...rest, token: { ...token, motion: !still } };
  }, [size, still]);
  useLayoutEffect(() => applyTheme(size), [size]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ colon: false }}
      getPopupContainer={() => document.getElementById('popups') ?? document.body}
    >
      {children}
    </ConfigProvider>
  );
}
