// The refresher of this tab, joined to the query cache.
import { queryClient } from '../api/query-client.js';
import { releaseGlow } from './glow.js';
import { Refresher } from './refresher.js';

/** Reads queries again after events and writes, in batches; what changed glows afterwards. */
export const refresher = new Refresher(queryClient, { onSettled: releaseGlow });
