// Procedures of the village economy.
import { guarded, open, preview, read, router, write } from '../kernel/index.js';
import { bytesOf } from '../kit/sheet/index.js';
import { tableCommitInput, tableInput } from '../kit/sheet/schema.js';
import { commitIncome, previewIncome } from './import/commands.js';
import { enterMonth, registerPublication, submitMonth } from './income/commands.js';
import { listWaitingCorrections } from './income/corrected.js';
import { answerIncomeCorrection, askForIncomeCorrection } from './income/corrections.js';
import { listPendingMonths } from './income/pending.js';
import { getReporting } from './income/reporting.js';
import { checkManyMonths, checkMonth, lockDistrictYear } from './income/review.js';
import { planRouter } from './plan/router.js';
import * as may from './policy.js';
import { publicSheet } from './publication/public-sheet.js';
import { getPublished } from './publication/published.js';
import { getIndicators, listDistrictYears, listVillages } from './queries.js';
import * as inputs from './schema.js';
import { villageDetail } from './villages/detail.js';

/** Village economy 村级集体经济. */
export const economyRouter = router({
  villages: read(may.listEconomy, inputs.villagesInput, listVillages),
  village: read(may.readEconomy, inputs.villageInput, villageDetail),
  publicSheet: open('economy.publicSheet')
    .input(inputs.publicSheetInput)
    .query(({ ctx, input }) => publicSheet(ctx, input)),
  published: read(may.readPublished, inputs.publishedInput, (ctx, { year }) =>
    getPublished(ctx, year),
  ),
  indicators: read(may.listEconomy, inputs.indicatorsInput, getIndicators),
  years: guarded(may.listEconomy).query(({ ctx }) => listDistrictYears(ctx)),
  reporting: read(may.listEconomy, inputs.reportingInput, (ctx, { month }) =>
    getReporting(ctx, month),
  ),
  pending: read(may.listEconomy, inputs.pendingInput, listPendingMonths),
  enter: write(may.enterIncome, inputs.enterInput, enterMonth),
  submit: write(may.enterIncome, inputs.submitInput, submitMonth),
  check: write(may.checkIncome, inputs.checkInput, checkMonth),
  checkMany: write(may.checkIncome, inputs.checkInput, checkManyMonths),
  lock: write(may.lockYear, inputs.lockInput, lockDistrictYear),
  corrections: read(may.listEconomy, inputs.correctionsInput, listWaitingCorrections),
  askCorrection: write(may.askIncomeCorrection, inputs.askCorrectionInput, askForIncomeCorrection),
  answerCorrection: write(may.correctIncome, inputs.answerCorrectionInput, answerIncomeCorrection),
  publish: write(may.enterIncome, inputs.publishInput, registerPublication),
  // A mutation because a file does not fit into an address; it writes nothing.
  importPreview: preview(may.importIncome, tableInput, (ctx, input) =>
    previewIncome(ctx, bytesOf(input)),
  ),
  importCommit: write(may.importIncome, tableCommitInput, (ctx, input) =>
    commitIncome(ctx, { ...bytesOf(input), checksum: input.checksum }),
  ),
  plan: planRouter,
});
