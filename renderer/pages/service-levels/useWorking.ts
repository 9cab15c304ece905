/** The working of one value, read anew whenever the values of the page are. */
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { ValueKey } from '../../../shared/service-levels/index.ts';
import type { ExplainedLevel } from '../../../shared/service-levels/value.ts';
import { useServices, useWorkspace } from '../../state/context.ts';

export interface Working {
  readonly level: ExplainedLevel | null;
  readonly error: AppError | null;
}

const UNREAD: Working = { level: null, error: null };

export function useWorking({ id, scope, start }: ValueKey): Working {
  const { api } = useServices();
  const { serviceLevels } = useWorkspace();
  const [working, setWorking] = useState(UNREAD);
  useEffect(() => {
    let reading = 0;
    const read = async (): Promise<void> => {
      const mine = ++reading;
      const answer = await api.explainServiceLevels({ value: { id, scope, start } });
      if (mine !== reading) return;
      setWorking(
        answer.ok ? { level: answer.value[0] ?? null, error: null } : { level: null, error: answer.error },
      );
    };
    void read();
    const stop = serviceLevels.store.subscribe((now, before) => {
      if (now.value !== before.value) void read();
    });
    return () => {
      reading += 1;
      stop();
    };
  }, [api, serviceLevels, id, scope, start]);
  return working;
}
