import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useSize } from './size.js';
import { antTheme, applyTheme } from './theme.js';

/** One theme for Ant Design's components and for our own style sheets, at the size of this screen. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const size = useSize();
  const theme = useMemo(() => antTheme(size), [size]);
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
