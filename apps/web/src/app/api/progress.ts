// How far the long writes of this account are, as the live connection tells it.
import type { LongWrite } from '@xianfeng/features/kernel/schema';
import { queryClient } from './query-client.js';
import { trpc } from './trpc.js';

/** Keeps what is told of a write where pages read it, unless something newer is known already. */
export function noteProgress(told: LongWrite): void {
  queryClient.setQueryData(trpc.imports.mine.queryKey({}), (known) => {
    if (known === undefined) return undefined;
    const before = known.find(({ id }) => id === told.id);
    if (before !== undefined && before.word > told.word) return known;
    const others = known.filter(({ id, procedure }) => {
      return id !== told.id && procedure !== told.procedure;
    });
    return [...others, told];
  });
}
