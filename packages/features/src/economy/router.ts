import { guarded, open, router, writing } from '../kernel/index.js';
import { enter, publish, submit } from './commands.js';
import { villageDetail } from './detail.js';
import { commitIncome, previewIncome } from './import/commands.js';
import { pendingMonths } from './pending.js';
import { planRouter } from './plan/router.js';
import * as policies from './policy.js';
import { publicSheet } from './public-sheet.js';
import { published } from './published.js';
import { districtYears, indicators, listVillages } from './queries.js';
import { reporting } from './reporting.js';
import { check, correct, lock } from './review.js';
import {
  checkInput,
  correctInput,
  enterInput,
  incomeCommitInput,
  incomePreviewInput,
  indicatorsInput,
  lockInput,
  pendingInput,
  publicSheetInput,
  publishedInput,
  publishInput,
  reportingInput,
  submitInput,
  villageInput,
  villagesInput,
} from './schema.js';

const {
  readEconomy,
  listEconomy,
  enterIncome,
  checkIncome,
  correctIncome,
  importIncome,
  lockYear,
} = policies;

/** Village economy 村级集体经济. */
export const economyRouter = router({
  villages: guarded(listEconomy)
    .input(villagesInput)
    .query(({ ctx, input }) => listVillages(ctx, input)),
  village: guarded(readEconomy)
    .input(villageInput)
    .query(({ ctx, input }) => villageDetail(ctx, input)),
  publicSheet: open('economy.publicSheet')
    .input(publicSheetInput)
    .query(({ ctx, input }) => publicSheet(ctx, input)),
  published: guarded(policies.readPublished)
    .input(publishedInput)
    .query(({ ctx, input }) => published(ctx, input.year)),
  indicators: guarded(listEconomy)
    .input(indicatorsInput)
    .query(({ ctx, input }) => indicators(ctx, input)),
  years: guarded(listEconomy).query(({ ctx }) => districtYears(ctx)),
  reporting: guarded(listEconomy)
    .input(reportingInput)
    .query(({ ctx, input }) => reporting(ctx, input.month)),
  pending: guarded(listEconomy)
    .input(pendingInput)
    .query(({ ctx, input }) => pendingMonths(ctx, input)),
  enter: writing(enterIncome)
    .input(enterInput)
    .mutation(({ ctx, input }) => enter(ctx, input)),
  submit: writing(enterIncome)
    .input(submitInput)
    .mutation(({ ctx, input }) => submit(ctx, input)),
  check: writing(checkIncome)
    .input(checkInput)
    .mutation(({ ctx, input }) => check(ctx, input)),
  lock: writing(lockYear)
    .input(lockInput)
    .mutation(({ ctx, input }) => lock(ctx, input)),
  correct: writing(correctIncome)
    .input(correctInput)
    .mutation(({ ctx, input }) => correct(ctx, input)),
  publish: writing(enterIncome)
    .input(publishInput)
    .mutation(({ ctx, input }) => publish(ctx, input)),
  // A mutation because a file does not fit into an address; it writes nothing.
  importPreview: guarded(importIncome)
    .input(incomePreviewInput)
    .mutation(({ ctx, input }) => previewIncome(ctx, Buffer.from(input.base64, 'base64'))),
  importCommit: writing(importIncome)
    .input(incomeCommitInput)
    .mutation(({ ctx, input }) =>
      commitIncome(ctx, {
        fileName: input.fileName,
        bytes: Buffer.from(input.base64, 'base64'),
        checksum: input.checksum,
      }),
    ),
  plan: planRouter,
});
