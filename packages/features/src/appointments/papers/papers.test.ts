// Tests of scanned papers of candidates.
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  attachmentsRouter,
  openAttachment,
  readContent,
  storeAttachment,
} from '../../attachments/index.js';
import type { AttachmentOwner, PaperInput } from '../../attachments/schema.js';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  addTree,
  addVillage,
  aPaper,
  callerAs,
  goTo,
  lead,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';
import { candidateStates } from '../schema.js';
import { type CasePaper, casePaperNames, casePaperOf, casePapers } from './kinds.js';

const world = testWorld();
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

const context = (actor: Actor) => ({ ...world.services, request: testRequest(), actor });
const files = (actor: Actor) => callerAs(world, attachmentsRouter, actor);
const way = (actor: Actor) => callerAs(world, appointmentsRouter, actor);

/** An upload as the HTTP route makes it; the name is no part of what is compared here. */
function add(
  actor: Actor,
  owner: AttachmentOwner,
  paper: Partial<PaperInput> & { kind: string },
  key: string = randomUUID(),
) {
  const said = { classified: 'no' as const, ...paper };
  const inputHash = createHash('sha256')
    .update(JSON.stringify([owner, said]))
    .digest();
  return storeAttachment(
    { ...context(actor), write: { procedure: 'files.upload', key, inputHash } },
    { owner, name: '扫描件.pdf', bytes: PDF, paper: said },
  );
}

/** A candidate for the 村委会, as far as a state. */
async function at(state: Parameters<typeof lead>[3]) {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_member');
  const candidate = await lead(world, stage, proposed, state);
  return { stage, candidate, owner: { kind: 'candidate' as const, id: candidate.id } };
}

const kinds = async (actor: Actor, candidateId: number) =>
  (await way(actor).papers({ candidateId })).items.map(({ paper }) => paper);

/** The opinion that is asked of the court. */
async function courtOpinion(stage: Stage) {
  const { items } = await way(stage.officers.court).queue({ limit: 100 });
  const mine = items.at(-1);
  if (mine === undefined) throw new Error('the queue is empty');
  return { mine, owner: { kind: 'opinion' as const, id: mine.opinionId } };
}

const opinion = { kind: 'department_opinion' } as const;

test('the database knows in which state a paper may still go as the table of papers does', async () => {
  const { candidate } = await at('proposed');
  const names = casePaperNames.filter((name) => casePapers[name].by !== 'department');
  const undone = new Error('undone');
  const look = world.db.transaction().execute(async (db) => {
    for (const state of candidateStates.filter((each) => each !== 'in_office')) {
      await db.updateTable('candidate').set({ state }).where('id', '=', candidate.id).execute();
      const { rows } = await sql<{ paper: string }>`
        select k.paper from unnest(${names}::text[]) as k (paper)
        where paper_is_open(jsonb_populate_record(null::attachment, jsonb_build_object(
          'owner_kind', 'candidate', 'owner_id', ${candidate.id}::bigint, 'paper', k.paper,
          'round', 0)))`.execute(db);
      const open = names.filter((name) => casePaperOf(name).open.includes(state));
      expect([state, rows.map(({ paper }) => paper)]).toEqual([state, open]);
    }
    throw undone;
  });
  await expect(look).rejects.toBe(undone);
});

describe('adding', () => {
  test('to a step that has been reached, by whose paper it is; a second click is the same file', async () => {
    const { stage, owner } = await at('inspection');
    const { street, auditor, secretary } = stage;
    const click = [
      add(street, owner, { kind: 'talk_notes' }, 'click'),
      add(street, owner, { kind: 'talk_notes' }, 'click'),
    ];
    const [one, two] = await Promise.all(click);
    expect(two).toEqual(one);
    await add(street, owner, { kind: 'proposal_minutes' });
    await add(auditor, owner, { kind: 'joint_review_form' });
    for (const [actor, kind] of [
      [street, 'election_report'],
      [street, 'filing_reply'],
      [auditor, 'talk_notes'],
      [secretary, 'notice_photo'],
      [street, 'department_opinion'],
      [street, 'nonsense'],
    ] as const) {
      expect(await refusalOf(add(actor, owner, { kind })), kind).toBe('not_found');
    }
    const { mayAdd, findings } = await way(street).papers({ candidateId: owner.id });
    expect(mayAdd).toEqual([
      ...['proposal_minutes', 'joint_review_form', 'soft_minutes'],
      ...['inspection_report', 'talk_notes'],
    ]);
    expect(findings).toEqual([]);
  });

  test('what is said to be classified is refused with the law, and a paper without an answer too', async () => {
    const { stage, owner } = await at('proposed');
    const kind = 'proposal_minutes';
    const secret = await refusalReport(add(stage.street, owner, { kind, classified: 'yes' }));
    expect(secret).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'SEC-08' }] });
    const unsaid = storeAttachment(
      {
        ...context(stage.street),
        write: { procedure: 'files.upload', key: randomUUID(), inputHash: Buffer.from('1') },
      },
      { owner, name: '纪要.pdf', bytes: PDF },
    );
    expect(await refusalOf(unsaid)).toBe('not_found');
  });
});

describe('a closed proof', () => {
  test('keeps its papers: one is replaced by a later version with a reason, and by one only', async () => {
    const { stage, candidate, owner } = await at('inspection');
    const street = stage.street;
    const kind = 'inspection_report';
    const wrong = await add(street, owner, { kind });
    await files(street).remove(wrong);
    const first = await add(street, owner, { kind });
    await lead(world, stage, candidate, 'decision');
    expect(await refusalOf(files(street).remove(first))).toBe('wrong_state');
    const nameless = await refusalReport(add(street, owner, { kind, replaces: first.id }));
    expect(nameless.fields).toEqual([{ path: 'reason', message: '请填写换版原因' }]);
    const other = { kind: 'talk_notes', replaces: first.id, reason: '错' };
    expect(await refusalOf(add(street, owner, other))).toBe('not_found');
    const again = { kind, replaces: first.id, reason: '原件漏盖章' };
    const both = await Promise.allSettled([
      add(street, owner, again),
      add(stage.colleague, owner, again),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { items } = await way(stage.auditor).papers({ candidateId: candidate.id });
    expect(items.map(({ replaces, reason }) => [replaces, reason])).toEqual([
      [null, null],
      [first.id, '原件漏盖章'],
    ]);
    expect((await readContent(world.db, first.id)).equals(PDF)).toBe(true);
    for (const bypass of [
      world.db.deleteFrom('attachment').where('id', '=', first.id),
      world.db.updateTable('attachment').set({ name: '换掉.pdf' }).where('id', '=', first.id),
    ]) {
      await expect(bypass.execute()).rejects.toThrow('stays as it is');
    }
  });

  test('the filing says which scans are missing, and goes on without them', async () => {
    const { stage, candidate, owner } = await at('elected');
    await add(stage.street, owner, { kind: 'approval_form' });
    const { findings } = await way(stage.street).papers({ candidateId: owner.id });
    expect(findings).toMatchObject([{ rule: 'TAL-10', severity: 'warn' }]);
    expect(findings[0]?.message).toMatch(/还有5项没有扫描件：联审意见表、/);
    await lead(world, stage, candidate, 'in_office');
    expect((await way(stage.street).papers({ candidateId: owner.id })).findings).toEqual([]);
  });
});

describe('who may see', () => {
  let stage: Stage;
  let candidate: { id: number; version: number };
  beforeAll(async () => {
    const seen = await at('procedure');
    ({ stage, candidate } = seen);
    const papers: CasePaper[] = ['proposal_minutes', 'notice_photo', 'street_decision'];
    for (const kind of papers) await add(stage.street, seen.owner, { kind });
  });

  test('the village sees what was posted, the street and the district all, nobody else a thing', async () => {
    expect(await kinds(stage.secretary, candidate.id)).toEqual(['notice_photo']);
    for (const actor of [stage.street, stage.auditor, stage.approver]) {
      expect(await kinds(actor, candidate.id)).toHaveLength(3);
    }
    const { items } = await way(stage.street).papers({ candidateId: candidate.id });
    const minutes = items[0]?.id ?? 0;
    const tree = await addTree(world);
    const next = await addVillage(world, stage.tree.east.street);
    const outside = [
      await actorAs(world, 'street_organizer', tree.west.street),
      await actorAs(world, 'branch_secretary', next),
      await actorAs(world, 'member', stage.village),
      await actorAs(world, 'village_accountant', stage.village),
      await actorAs(world, 'security_admin', stage.tree.district),
      stage.officers.court,
    ];
    for (const actor of [...outside, stage.secretary]) {
      expect(await refusalOf(openAttachment(context(actor), minutes))).toBe('not_found');
      expect(await refusalOf(files(actor).remove({ id: minutes }))).toMatch(/not_found|forbidden/);
    }
    for (const actor of outside) {
      const list = way(actor).papers({ candidateId: candidate.id });
      expect(await refusalOf(list)).toMatch(/not_found|forbidden/);
    }
  });

  test('a department has its own opinion’s papers only, and gives them out with its answer', async () => {
    const { stage: s, candidate: asked } = await at('joint_review');
    const { court, discipline } = s.officers;
    const { mine, owner } = await courtOpinion(s);
    const { id } = await add(court, owner, opinion);
    expect(await refusalOf(add(discipline, owner, opinion))).toBe('not_found');
    expect(await refusalOf(files(discipline).list({ owner }))).toBe('not_found');
    expect(await refusalOf(files(s.street).list({ owner }))).toBe('not_found');
    expect(await kinds(s.approver, asked.id)).toEqual([]);
    expect(await refusalOf(openAttachment(context(s.street), id))).toBe('not_found');
    const [told] = (await recordedEvents(world, 'attachment.added')).slice(-1);
    expect(told?.audience).toEqual(['dcourt']);
    world.clock.advance(1000);
    const { opinionId, version } = mine;
    await way(court).answer({ opinionId, version, answer: 'explain', basis: '请说明' });
    expect(await kinds(s.street, asked.id)).toEqual(['department_opinion']);
    expect((await openAttachment(context(s.street), id)).name).toBe('扫描件.pdf');
    expect(await refusalOf(openAttachment(context(discipline), id))).toBe('not_found');
    expect(await kinds(s.secretary, asked.id)).toEqual([]);
    expect(await refusalOf(files(s.street).remove({ id }))).toBe('not_found');
    // A later one waits for the answer that it belongs to.
    world.clock.advance(1000);
    const later = await add(court, owner, opinion);
    expect(await kinds(s.street, asked.id)).toHaveLength(1);
    expect(await refusalOf(openAttachment(context(s.street), later.id))).toBe('not_found');
    expect((await files(court).list({ owner })).items).toHaveLength(2);
  });

  test('what rests on a hard item is for the approver alone, also after another answer', async () => {
    const { stage: s, candidate: asked } = await at('joint_review');
    const { court } = s.officers;
    const { mine, owner } = await courtOpinion(s);
    const { id } = await add(court, owner, opinion);
    world.clock.advance(1000);
    const first = await way(court).answer({
      ...{ opinionId: mine.opinionId, version: mine.version, answer: 'fail', basis: '在列' },
      hits: [{ code: 'NEG-13', foundOn: '2026-01-05' }],
    });
    const hidden = async () => {
      for (const actor of [s.street, s.auditor]) {
        expect(await kinds(actor, asked.id)).toEqual([]);
        expect(await refusalOf(openAttachment(context(actor), id))).toBe('not_found');
      }
      expect(await kinds(s.approver, asked.id)).toContain('department_opinion');
    };
    await hidden();
    const form = { kind: 'joint_review_form' };
    const caseOf = { kind: 'candidate' as const, id: asked.id };
    expect(await refusalOf(add(s.auditor, caseOf, form))).toBe('not_found');
    await add(s.approver, caseOf, form);
    await hidden();
    world.clock.advance(1000);
    await way(court).answer({ opinionId: first.id, version: first.version, answer: 'pass' });
    await hidden();
    const { version } = await way(s.street).get({ id: asked.id });
    const failed = { id: asked.id, version, result: 'fail' as const, paper: aPaper(world) };
    await way(s.approver)
      .closeReview(failed)
      .catch(() => null);
    await hidden();
  });

  test('the closed review keeps what a department gave, which may still add', async () => {
    const { stage: s, candidate: asked } = await at('joint_review');
    const { owner } = await courtOpinion(s);
    const { id } = await add(s.officers.court, owner, opinion);
    await lead(world, s, asked, 'reviewed');
    expect(await refusalOf(files(s.officers.court).remove({ id }))).toBe('wrong_state');
    await add(s.officers.court, owner, { ...opinion, replaces: id, reason: '补盖公章' });
    expect(await kinds(s.street, asked.id)).toHaveLength(2);
    await expect(world.db.deleteFrom('attachment').where('id', '=', id).execute()).rejects.toThrow(
      'stays as it is',
    );
  });
});
