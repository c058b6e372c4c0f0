// A running server learns new keys, and shows which ones it has.
import { startPresence } from '@xianfeng/database';
import type { FieldKeys } from '@xianfeng/features/kernel';
import { readKeyFileNow, ringOfFile } from '../data/key-file.js';
import { holding, KEY_CHANNEL, sealingBy } from '../data/known-keys.js';

/** A key file that was copied to another machine is found so soon. */
const LOOK_MS = 5_000;

/** What the watch needs. */
export interface KeyWatchOptions {
  workUrl: string;
  keys: FieldKeys;
  /** Where the keys lie. */
  path: string;
  onError: (error: unknown) => void;
}

/**
 * Reads the key file again when `rotate-keys` calls, and every few seconds; and shows in the database
 * which keys this server opens and which one it seals by, so that no key seals before all have it.
 */
export function watchKeys({ workUrl, keys, path, onError }: KeyWatchOptions) {
  const learn = (): void => keys.learn(ringOfFile(readKeyFileNow(path)));
  const presence = startPresence({
    url: workUrl,
    channel: KEY_CHANNEL,
    names: () => [...[...keys.ring.held.keys()].map(holding), sealingBy(keys.ring.current)],
    onCall: learn,
    onError,
  });
  const timer = setInterval(() => {
    try {
      learn();
    } catch (error) {
      onError(error);
    }
    void presence.refresh();
  }, LOOK_MS);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await presence.stop();
    },
  };
}
