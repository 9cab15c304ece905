import type { Locator } from 'playwright-core';

/** Drops a file of this machine onto an element, as the desktop would: its path is what the bridge reads. */
export async function dropFile(target: Locator, path: string): Promise<void> {
  await target.evaluate((element, dropped) => {
    const name = dropped.slice(dropped.lastIndexOf('/') + 1);
    const file = Object.defineProperty(new File([], name), 'path', { value: dropped });
    for (const kind of ['dragover', 'drop']) {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
      element.dispatchEvent(event);
    }
  }, path);
}
