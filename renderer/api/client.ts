/** The typed client over the bridge: one method per channel, nothing is called by hand. */
import { fail } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import type { Api, Bridge } from '../../shared/ipc/channels.ts';

/**
 * The window leaves the list of channels (and the schemas with it) to the router: any name the type allows
 * is passed on, and the router refuses what it does not know.
 */
export function createApi(bridge: Bridge): Api {
  const methods = new Map<string, unknown>();
  const handler: ProxyHandler<object> = {
    get(_target, name) {
      // `then` and symbols are asked for when the object is awaited or printed; it is neither.
      if (typeof name !== 'string' || name === 'then') return undefined;
      let method = methods.get(name);
      if (!method) {
        method = (input: unknown, options?: { readonly jobId?: string }) =>
          call(bridge, name, input, options?.jobId ?? null);
        methods.set(name, method);
      }
      return method;
    },
  };
  // The router parses every input and `Api` is derived from the same table, so names and types agree.
  return new Proxy({}, handler) as Api;
}

async function call(
  bridge: Bridge,
  channel: string,
  input: unknown,
  jobId: string | null,
): Promise<Result<unknown>> {
  try {
    const answer = await bridge.invoke(channel, input, jobId);
    return isResult(answer) ? answer : fail('bridge.answer', '程序内部没有应答，重新打开窗口后再试');
  } catch (error) {
    console.error(`[${channel}]`, error);
    return fail('bridge.lost', '与程序后台的连接断开，已保存的内容不受影响。重新打开窗口后再试');
  }
}

function isResult(value: unknown): value is Result<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : value.ok === false && 'error' in value;
}
