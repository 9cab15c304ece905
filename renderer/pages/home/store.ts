/** The first page: recent contracts, opening, and the sample. */
import type { PresetView } from '../../../shared/ipc/views.ts';
import { createResource } from '../../state/resource.ts';
import type { Services } from '../../state/services.ts';
import { valueOrSay } from '../../state/services.ts';
import { joinPath } from '../../format/paths.ts';

export type HomeStore = ReturnType<typeof createHomeStore>;

/** Folder of the sample contract inside the default folder. */
const SAMPLE = '示例合同';

export function createHomeStore(services: Services) {
  const { api, session } = services;
  const recent = createResource(() => api.recentWorkspaces({}));
  const presets = createResource(() => api.listPresets({}));
  return {
    recent,
    presets,
    async forget(dir: string): Promise<void> {
      const list = valueOrSay(services, await api.forgetWorkspace({ dir }));
      if (list) recent.put(list);
    },
    async chooseAndOpen(): Promise<void> {
      const dir = valueOrSay(services, await api.chooseFolder({ title: '打开合同文件夹', create: false }));
      if (dir !== null) await session.getState().open(dir);
    },
    async createSample(preset: PresetView | undefined): Promise<void> {
      const { info } = session.getState();
      if (!info) return;
      const name = preset ? `${SAMPLE}-${preset.name}` : SAMPLE;
      await session.getState().createSample(joinPath(info.defaultFolder, name), preset?.id);
    },
  };
}
