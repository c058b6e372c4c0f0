// Procedures of the feed.
import { read, router } from '../kernel/index.js';
import * as may from './policy.js';
import { listFeed } from './queries.js';
import * as inputs from './schema.js';

/** The board's feed of what happened. */
export const boardRouter = router({
  feed: read(may.readBoard, inputs.feedInput, listFeed),
});
