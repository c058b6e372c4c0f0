/** Numbered papers of cases: what a move brings, and what is on file. */
import { preparedWrite, type Tx } from '@xianfeng/database';
import { type CivilDate, type DocumentKind, documentLabels, isNameOf } from '@xianfeng/rules';
import type { Paper, Reader } from './definition.js';

/** A paper as it is kept. */
export interface KeptPaper extends Paper {
  /** The process and its case. */
  readonly process: string;
  readonly caseId: number;
  /** The move that brings it. */
  readonly event: string;
  readonly round: number;
  readonly accountId: number;
  readonly at: Date;
}

const addPapers = preparedWrite(
  'case-papers',
  `insert into case_paper (kind, case_id, action, round, paper, number, made_on, expires_on,
     account_id, at)
   select p.* from unnest($1::text[], $2::bigint[], $3::text[], $4::int[], $5::text[], $6::text[],
     $7::date[], $8::date[], $9::bigint[], $10::timestamptz[]) as p`,
);

/** Puts papers on file, in one statement that is not awaited. */
export async function insertPapers(tx: Tx, papers: readonly KeptPaper[]): Promise<void> {
  if (papers.length === 0) return;
  await addPapers(tx.db, [
    papers.map(({ process }) => process),
    papers.map(({ caseId }) => caseId),
    papers.map(({ event }) => event),
    papers.map(({ round }) => round),
    papers.map(({ kind }) => kind),
    papers.map(({ number }) => number),
    papers.map(({ on }) => on),
    papers.map(({ expiresOn }) => expiresOn ?? null),
    papers.map(({ accountId }) => accountId),
    papers.map(({ at }) => at),
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

const isKind = (kind: string): kind is DocumentKind => isNameOf(documentLabels, kind);

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
