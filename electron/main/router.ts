/**
 * The one door from the window: who calls is checked before what is called, the input is parsed before it is
 * used. The raw `ipcMain` is used nowhere else.
 */
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Result } from '../../shared/errors/appError.ts';
import { fail, ok } from '../../shared/errors/appError.ts';
import { CHANNELS, MACHINE_CHANNELS } from '../../shared/ipc/channels.ts';
import type { ChannelName } from '../../shared/ipc/channels.ts';
import type { EngineClient } from './engineClient.ts';
import { createMachine } from './machine.ts';
import { APP_ORIGIN } from './protocol.ts';

const request = z.tuple([z.string().max(60), z.unknown(), z.string().max(80).nullable()]);

export function installRouter(engine: EngineClient): void {
  const machine = createMachine(engine);
  ipcMain.handle('dossier:invoke', async (event, ...raw: unknown[]): Promise<Result<unknown>> => {
    if (!fromOurPage(event)) return fail('ipc.sender', '来源不明的请求，已拒绝');
    const parsed = request.safeParse(raw);
    if (!parsed.success) return fail('ipc.shape', '请求的形式不对，已拒绝');
    const [channel, input, jobId] = parsed.data;
    if (!isChannel(channel)) return fail('ipc.channel', `不支持的操作：${channel}`);
    const checked = CHANNELS[channel].input.safeParse(input);
    if (!checked.success) {
      const places = checked.error.issues.map((issue) => issue.path.join('.')).join('、');
      return fail('ipc.input', `请求的内容不完整：${places}`);
    }
    if (isMachineChannel(channel)) return ok(await machine(channel, checked.data));
    return engine.invoke(channel, checked.data, jobId);
  });
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(CHANNELS, name);
}

function isMachineChannel(name: ChannelName): name is (typeof MACHINE_CHANNELS)[number] {
  return (MACHINE_CHANNELS as readonly string[]).includes(name);
}

/** Only the main frame of a page of ours may call. */
function fromOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}
