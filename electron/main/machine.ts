/** Dialogs and other programs: the channels that main answers itself. */
import { app, BrowserWindow, dialog, shell } from 'electron';
import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import type { MACHINE_CHANNELS } from '../../shared/ipc/channels.ts';
import type { EngineClient } from './engineClient.ts';

type MachineChannel = (typeof MACHINE_CHANNELS)[number];

const FILTERS = {
  sheet: { name: '表格', extensions: ['xlsx', 'csv', 'txt', 'jtl', 'xml'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  word: { name: 'Word', extensions: ['docx'] },
  image: { name: '图片', extensions: ['jpg', 'jpeg', 'png'] },
  database: { name: '数据库结构', extensions: ['sql', 'db', 'sqlite', 'sqlite3'] },
  any: { name: '所有文件', extensions: ['*'] },
} as const;

/** Papers may be opened in their own programs; whatever could run is only shown in its folder. */
const OPENABLE = new Set(['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt', '.html', '.csv']);

export function createMachine(engine: EngineClient) {
  return async (channel: MachineChannel, raw: unknown): Promise<unknown> => {
    switch (channel) {
      case 'chooseFolder': {
        const { title, create } = CHANNELS.chooseFolder.input.parse(raw);
        const chosen = await open({
          title,
          properties: create ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
        });
        return chosen[0] ?? null;
      }
      case 'chooseFiles': {
        const { title, kinds, many } = CHANNELS.chooseFiles.input.parse(raw);
        const filters = kinds.map((kind) => ({
          ...FILTERS[kind],
          extensions: [...FILTERS[kind].extensions],
        }));
        return open({ title, filters, properties: many ? ['openFile', 'multiSelections'] : ['openFile'] });
      }
      case 'chooseSaveFile': {
        const { title, name } = CHANNELS.chooseSaveFile.input.parse(raw);
        const options = { title, defaultPath: join(app.getPath('documents'), name) };
        const window = BrowserWindow.getFocusedWindow();
        const answer = window
          ? await dialog.showSaveDialog(window, options)
          : await dialog.showSaveDialog(options);
        return answer.canceled ? null : answer.filePath;
      }
      case 'openFile': {
        const path = resolve(CHANNELS.openFile.input.parse(raw).path);
        if (OPENABLE.has(extname(path).toLowerCase()) && existsSync(path)) await shell.openPath(path);
        else shell.showItemInFolder(path);
        return null;
      }
      case 'showInFolder':
        shell.showItemInFolder(resolve(CHANNELS.showInFolder.input.parse(raw).path));
        return null;
      case 'cancelJob':
        engine.cancel(CHANNELS.cancelJob.input.parse(raw).jobId);
        return null;
    }
  };
}

async function open(options: Electron.OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.getFocusedWindow();
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? [] : answer.filePaths;
}
