/** The window's entry: the bridge from preload, the model, the first paint. */
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createWindowModel } from './state/windowModel.ts';
import { createThemeStore } from './theme/themeStore.ts';
import './theme/tokens.css';
import './theme/base.css';
import './components/components.css';
import './components/forms.css';
import './components/tables.css';
import './components/toasts.css';
import './frame/frame.css';
import './frame/palette.css';

dayjs.locale('zh-cn');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

if (window.dossier) {
  const model = createWindowModel(window.dossier);
  createRoot(root).render(<App model={model} themes={createThemeStore()} />);
  void model.services.session.getState().start();
} else {
  root.textContent = '这个页面要在验收卷宗程序里打开。';
}
