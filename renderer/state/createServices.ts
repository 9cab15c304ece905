import { createApi } from '../api/client.ts';
import type { Bridge } from '../../shared/ipc/channels.ts';
import { createJobs } from './jobs.ts';
import { createNavigation } from './navigation.ts';
import { createSession } from './session.ts';
import type { Services } from './services.ts';
import { createToasts } from './toasts.ts';

/** Everything the window keeps outside one contract, tied to one bridge. */
export function createServices(bridge: Bridge): Services {
  const api = createApi(bridge);
  const jobs = createJobs(api);
  const toasts = createToasts();
  const navigation = createNavigation();
  const session = createSession(api, jobs, navigation);

  async function undo(): Promise<void> {
    const { show } = toasts.getState();
    const before = await api.getUndo({});
    if (!before.ok) return show(before.error.message, { tone: 'problem' });
    if (before.value.label === null) return show('没有可以撤销的改动');
    const after = await api.undo({});
    if (after.ok) show(`已撤销：${before.value.label}`);
    else show(after.error.message, { tone: 'problem' });
  }

  return { api, jobs, toasts, navigation, session, undo };
}
