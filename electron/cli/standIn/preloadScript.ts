/** Wraps the built preload so that it runs in the page: `require('electron')` gives the page's own bridge. */
export function preloadScript(preload: string): string {
  return `(() => {
  if (window.dossier) return;
  const listeners = new Map();
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }) },
    ipcRenderer: {
      invoke: (channel, ...args) => window.__standInInvoke(channel, args),
      on: (channel, listener) => {
        const forward = (event) => listener({}, ...event.detail);
        listeners.set(listener, forward);
        window.addEventListener('stand-in:' + channel, forward);
      },
      removeListener: (channel, listener) => window.removeEventListener('stand-in:' + channel, listeners.get(listener)),
    },
    webUtils: { getPathForFile: (file) => file.path || file.name },
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })((name) => {
    if (name === 'electron') return electron;
    throw new Error('preload may only use electron, not ' + name);
  }, module, module.exports);
})();`;
}
