import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useStore } from 'zustand';
import { Frame } from './frame/Frame.tsx';
import { WindowContext } from './state/context.ts';
import type { WindowModel } from './state/windowModel.ts';
import { antdTheme } from './theme/antdTheme.ts';
import type { ThemeStore } from './theme/themeStore.ts';
import { ThemeContext } from './theme/ThemeContext.ts';

interface Props {
  readonly model: WindowModel;
  readonly themes: ThemeStore;
}

export function App({ model, themes }: Props) {
  const dark = useStore(themes, (state) => state.dark);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdTheme(dark)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp className="fill">
        <ThemeContext value={themes}>
          <WindowContext value={model}>
            <Frame />
          </WindowContext>
        </ThemeContext>
      </AntApp>
    </ConfigProvider>
  );
}
