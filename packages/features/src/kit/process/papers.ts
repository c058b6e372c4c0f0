/** Numbered papers of cases: what a move brings, and what is on file. */
import { preparedWrite, type Tx } from '@xianfeng/database';
import { type CivilDate, type DocumentKind, documentLabels } from '@xianfeng/rules';
import type { Paper, Reader } from './definition.js';

/** Papers of one move of a case. */
export interface MovePapers {
  readonly kind: string;
  readonly caseId: number;
  readonly event: string;
  readonly round: number;
  readonly papers: readonly Paper[];
  readonly accountId: number;
  readonly at: Date;
}

const addPapers = preparedWrite(
  'case-papers',
  `insert into case_paper (kind, case_id, action, round, account_id, at, paper, number, made_on, expires_on)
   select $1::text, $2::bigint, $3::text, $4::int, $5::bigint, $6::timestamptz, p.*
   from unnest($7::text[], $8::text[], $9::date[], $10::date[]) as p`,
);

/** Puts the papers of a move on file. */
export async function insertPapers(tx: Tx, given: MovePapers): Promise<void> {
  const { kind, caseId, event, round, papers, accountId, at } = given;
  if (papers.length === 0) return;
  await addPapers(tx.db, [
    ...[kind, caseId, event, round, accountId, at],
    papers.map((paper) => paper.kind),
    papers.map(({ number }) => number),
    papers.map(({ on }) => on),
    papers.map(({ expiresOn }) => expiresOn ?? null),
  ]);
}

/** A paper on file. */
export interface FiledPaper {
  readonly kind: DocumentKind;
  /** The move that brought it. */
  readonly event: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly expiresOn: CivilDate | null;
}

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(documentLabels, kind);

/** The papers of a case in the order in which they came. */
export async function papersOf(db: Reader, kind: string, caseId: number): Promise<FiledPaper[]> {
  const rows = await db
    .selectFrom('case_paper')
    .where('kind', '=', kind)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .select(['paper', 'action as event', 'number', 'made_on as on', 'expires_on as expiresOn'])
    .execute();
  return rows.flatMap(({ paper, ...row }) => (isKind(paper) ? [{ kind: paper, ...row }] : []));
}

/** Which papers are on file, with the last day on which each counts: of several the one that lasts longest. */
export async function papersOnFile(
  db: Reader,
  kind: string,
  caseId: number,
): Promise<ReadonlyMap<DocumentKind, CivilDate | null>> {
  const filed = new Map<DocumentKind, CivilDate | null>();
  for (const paper of await papersOf(db, kind, caseId)) {
    const known = filed.get(paper.kind);
    const lasts = known === undefined || (known !== null && isLater(paper.expiresOn, known));
    if (lasts) filed.set(paper.kind, paper.expiresOn);
  }
  return filed;
}

const isLater = (until: CivilDate | null, than: CivilDate) => until === null || until > than;
