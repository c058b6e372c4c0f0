// What is read ahead when the server has started.
import type { Services } from '@xianfeng/features/kernel';

/** Reading ahead that is under way. */
export interface Reading {
  /** Waits for what is being read; nothing further is begun. */
  stop(): Promise<void>;
}

/**
 * Has the features read ahead what the first looks rest on, one after the other, while the server already
 * answers. What fails is read when it is asked for.
 */
export function readAhead(services: Services, onError: (error: unknown) => void): Reading {
  let stopped = false;
  const all = async () => {
    for (const warm of services.registry.warm) {
      if (stopped) return;
      await warm(services);
    }
  };
  const running = all().catch(onError);
  return {
    stop: () => {
      stopped = true;
      return running;
    },
  };
}
