/** A worker that behaves as its task's template or file is called: loops, dies or answers. */
import { parentPort } from 'node:worker_threads';

interface Message {
  readonly id: number;
  readonly input: { readonly template?: string; readonly name?: string };
}

parentPort?.on('message', ({ id, input }: Message) => {
  parentPort?.postMessage({ id, at: 'begun', computed: 0 });
  switch (input.template ?? input.name) {
    case 'loops':
      for (;;);
    case 'dies':
      process.exit(3);
      break;
    default:
      parentPort?.postMessage({ id, ok: true, value: { blocks: 1 } });
  }
});
