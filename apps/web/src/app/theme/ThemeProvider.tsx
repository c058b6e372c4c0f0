// The theme of the component library, around the views that use it.
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useSize, useStill } from './size.js';
import { antTheme } from './theme.js';

/** Ant Design's components at the size of this screen, with the palette of our own style sheets. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const size = useSize();
  const still = useStill();
  // A popup waits for the end of its motion before it is placed: without motion it must not wait.
  const theme = useMemo(() => {
    const { token, ...rest } = antTheme(size);
    return { ...rest, token: { ...token, motion: !still } };
  }, [size, still]);
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
