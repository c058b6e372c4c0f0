// Procedures of a talent's file.
import { guarded, preview, read, router, write } from '../../kernel/index.js';
import { addTalent } from '../policy.js';
import { saveFile, setPhoto } from './commands.js';
import { importLrmx, previewLrmx } from './lrmx/lrmx.js';
import { matchLrmx } from './lrmx/match.js';
import { readPerson } from './lrmx/prefill.js';
import * as may from './policy.js';
import { getFile, getOwn, getPhoto, getVersion } from './queries.js';
import * as inputs from './schema.js';

/** The person's file 档案材料 behind 干部任免审批表. */
export const fileRouter = router({
  own: guarded(may.ownFile).query(({ ctx }) => getOwn(ctx)),
  get: read(may.readFile, inputs.fileInput, (ctx, { id }) => getFile(ctx, id)),
  version: read(may.readFile, inputs.fileVersionInput, getVersion),
  photo: read(may.readFile, inputs.fileInput, (ctx, { id }) => getPhoto(ctx, id)),
  save: write(may.changeFile, inputs.saveFileInput, saveFile),
  setPhoto: write(may.changeFile, inputs.photoInput, setPhoto),
  // A file does not fit into the address of a query, and nothing is written.
  lrmxPreview: preview(may.changeFile, inputs.lrmxPreviewInput, previewLrmx),
  lrmxMatch: preview(may.changeFile, inputs.lrmxReadInput, matchLrmx),
  lrmxImport: write(may.changeFile, inputs.lrmxImportInput, importLrmx),
  lrmxPerson: preview(addTalent, inputs.lrmxReadInput, async (_ctx, input) => readPerson(input)),
});
