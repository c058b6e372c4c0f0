import { guarded, router, writing } from '../../kernel/index.js';
import { addTalent } from '../policy.js';
import { saveFile, setPhoto } from './commands.js';
import { importLrmx, previewLrmx } from './lrmx.js';
import { changeFile, ownFile, readFile } from './policy.js';
import { readPerson } from './prefill.js';
import { getFile, getOwn, getPhoto, getVersion } from './queries.js';
import {
  fileInput,
  fileVersionInput,
  lrmxImportInput,
  lrmxPreviewInput,
  lrmxReadInput,
  photoInput,
  saveFileInput,
} from './schema.js';

/** The person's file 档案材料 behind 干部任免审批表. */
export const fileRouter = router({
  own: guarded(ownFile).query(({ ctx }) => getOwn(ctx)),
  get: guarded(readFile)
    .input(fileInput)
    .query(({ ctx, input }) => getFile(ctx, input.id)),
  version: guarded(readFile)
    .input(fileVersionInput)
    .query(({ ctx, input }) => getVersion(ctx, input)),
  photo: guarded(readFile)
    .input(fileInput)
    .query(({ ctx, input }) => getPhoto(ctx, input.id)),
  save: writing(changeFile)
    .input(saveFileInput)
    .mutation(({ ctx, input }) => saveFile(ctx, input)),
  setPhoto: writing(changeFile)
    .input(photoInput)
    .mutation(({ ctx, input }) => setPhoto(ctx, input)),
  // A file does not fit into the address of a query, and nothing is written.
  lrmxPreview: guarded(changeFile)
    .input(lrmxPreviewInput)
    .mutation(({ ctx, input }) => previewLrmx(ctx, input)),
  lrmxImport: writing(changeFile)
    .input(lrmxImportInput)
    .mutation(({ ctx, input }) => importLrmx(ctx, input)),
  lrmxPerson: guarded(addTalent)
    .input(lrmxReadInput)
    .mutation(({ input }) => readPerson(input)),
});
