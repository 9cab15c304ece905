/** The desktop program: window, menu, dialogs, `app://` pages and the router. It only routes; the engine works. */
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import { startEngine } from './engineClient.ts';
import { installMenu } from './menu.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { programRoots } from './roots.ts';
import { installRouter } from './router.ts';
import { createWindow } from './window.ts';

registerAppScheme();

const first = app.requestSingleInstanceLock();
if (!first) app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  const roots = programRoots();
  serveApp(join(import.meta.dirname, '../renderer'));
  installMenu();
  const engine = startEngine(roots, (event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('dossier:event', event);
  });
  installRouter(engine);
  await createWindow(join(import.meta.dirname, '../preload/index.cjs'));

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0)
      void createWindow(join(import.meta.dirname, '../preload/index.cjs'));
  });
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    void engine.close().finally(() => app.quit());
  });
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

if (first) {
  start().catch((error: unknown) => {
    console.error('程序没有启动：', error);
    app.exit(1);
  });
}
