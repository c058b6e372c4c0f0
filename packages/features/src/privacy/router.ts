// Procedures of the notice 告知书.
import { guarded, open, router, write } from '../kernel/index.js';
import { noteRead, publishNotice } from './commands.js';
import * as may from './policy.js';
import { countReadings, currentNotice, ownReadings } from './queries.js';
import * as inputs from './schema.js';

/** The notice of what is kept about whom and why, for everybody, signed in or not. */
export const privacyRouter = router({
  notice: open('privacy.notice').query(({ ctx }) => currentNotice(ctx)),
  ownReadings: guarded(may.mayNoteRead).query(({ ctx }) => ownReadings(ctx)),
  noteRead: write(may.mayNoteRead, inputs.noteReadInput, noteRead),
  publish: write(may.mayPublishNotice, inputs.publishInput, publishNotice),
  counts: guarded(may.mayCountReadings).query(({ ctx }) => countReadings(ctx)),
});
