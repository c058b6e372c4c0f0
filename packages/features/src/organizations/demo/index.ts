/**
 * The demo's tree: the divisions file through the same import that a user has, and branches below
 * it.
 */
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor } from '../../kit/demo/index.js';
import { importFile } from '../import/commands.js';
import { previewImport } from '../import/preview.js';
import { growTree } from './tree.js';

export { SHOWN_FULL } from './shares.js';

/** The tree, still without members. */
export const organizationsOfDemo = oncePerStage(async (stage) => {
  const { tx, start, size, today } = stage;
  const by = { actor: null, clock: { now: () => start }, request: null };
  stage.report('正在导入行政区划，建立党组织…');
  const file = { fileName: 'divisions.csv', bytes: stage.divisionsCsv };
  const { checksum } = await previewImport(tx.db, file);
  await importFile(tx, by, { ...file, checksum: checksum ?? '' });
  const tree = await growTree(tx, by, size, randomFor('tree'), today);
  const { count } = await tx.db
    .selectFrom('organization')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  stage.count('organizations', count);
  return tree;
});

/** The demo story of the tree. */
export const demo: DemoStory = { make: organizationsOfDemo };
