/** The bridge into the window: one door in, one stream of events out, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppEvent, Bridge } from '../../shared/ipc/channels.ts';

const bridge: Bridge = {
  invoke: (channel, input, jobId) => ipcRenderer.invoke('dossier:invoke', channel, input, jobId),
  onEvent(listener) {
    const forward = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on('dossier:event', forward);
    return () => ipcRenderer.removeListener('dossier:event', forward);
  },
  // Electron accepts only a real File here and throws for anything else.
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('dossier', bridge);
