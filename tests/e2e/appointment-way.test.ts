// Journey: one candidate from the lead to the seat, and every way round it refused.
import { testDatabase } from '@xianfeng/testkit';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { beginJourney, type Journey } from './appointment-way/journey.js';
import { inspectAndDecide, objectAndResume, printNotice } from './appointment-way/notice.js';
import { elect, takeOffice } from './appointment-way/office.js';
import { proposeFromVillage, vacateSeat } from './appointment-way/pool.js';
import { askDepartments, explainAndClose } from './appointment-way/review.js';
import { byDirectCall, byImport, byOldTab } from './appointment-way/round-the-gate.js';
import { happenings } from './appointment-way/trace.js';

const database = testDatabase();
let journey: Journey;
let broken = false;

beforeAll(async () => {
  journey = await beginJourney(database);
});
afterAll(() => journey?.end());
beforeEach(({ skip }) => {
  skip(broken, 'an earlier step of the way has failed');
  onTestFailed(async () => {
    broken = true;
    console.log(await journey.desks.sights());
  });
});

test('a director resigns, so that a seat is free', () => vacateSeat(journey));

test('her village puts somebody forward on the phone, and the street proposes him', () =>
  proposeFromVillage(journey));

test('four departments are asked; three answer, and the street sees it come', () =>
  askDepartments(journey));

test('round the gate by a direct call: each step is refused with its rule, also by the database', () =>
  byDirectCall(journey));

test('round the gate by an import: his row without proofs is refused with its rules', () =>
  byImport(journey));

test('the fourth asks on the phone, the street explains, and the review is closed', () =>
  explainAndClose(journey));

test('he is inspected and decided on, and by a double click the notice begins once', () =>
  inspectAndDecide(journey));

test('anybody may read the notice, and it prints on one sheet with what may be published', () =>
  printNotice(journey));

test('an objection stops the period; it runs on when answered, and ends no day too early', () =>
  objectAndResume(journey));

test('round the gate by an old tab: it is told that all has moved on, and moves nothing', () =>
  byOldTab(journey));

test('the villagers elect, and only figures that elect are taken', () => elect(journey));

test('he is filed and in post, and two open pages of the district know it', () =>
  takeOffice(journey));

test('the log holds the whole way in its order and nothing twice, and no script complained', async () => {
  expect(await happenings(database.ownerUrl)).toEqual([
    'holder.left_office committee_director',
    'candidate.moved left',
    'talent.added lead',
    'talent.moved pending_intake',
    'talent.moved in_pool',
    'candidate.moved proposed',
    'candidate.moved joint_review',
    'review.sent',
    'opinion.given discipline',
    'opinion.given public_security',
    'opinion.given civil_affairs',
    'opinion.given court',
    'opinion.explained court',
    'opinion.given court',
    'candidate.moved reviewed',
    'review.closed',
    'candidate.moved inspection',
    'candidate.moved decision',
    'candidate.moved public_notice',
    'objection.changed open',
    'candidate.moved verification',
    'objection.changed dismissed',
    'candidate.moved public_notice',
    'candidate.moved procedure',
    'candidate.moved elected',
    'candidate.moved filing',
    'candidate.moved in_office',
    'holder.took_office committee_director',
  ]);
  expect(journey.desks.faults).toEqual([]);
});
