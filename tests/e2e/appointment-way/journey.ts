// The journey of one candidate: people, village, desks.
import { residentIdCheckCharacter } from '@xianfeng/rules';
import type { TestDatabase } from '@xianfeng/testkit';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.js';
import { type Desk, Desks } from '../support/desk.js';
import { type Line, layLine } from '../support/line.js';
import { startTimed, type Timed } from '../support/timed.js';
import { Waits } from '../support/waits.js';

/** Area 999: no real person has such a number. */
const FIRST_17 = '99910319850612001';

/** The candidate's name. */
export const NAME = '周启明';

/** The candidate's resident id, of no real person. */
export const RESIDENT_ID = FIRST_17 + residentIdCheckCharacter(FIRST_17);

/** The village whose post is filled. */
export const VILLAGE = '大庙屯村';

const DIVISIONS = [
  'code,name,level,parent_code,kind',
  '370103,市中区,district,,district',
  '370103002,大观园街道,street,370103,street',
  '370103009,七里山街道,street,370103,street',
  '370103002001,纬一路社区居民委员会,village,370103002,community',
  '370103009017,七东社区居民委员会,village,370103009,community',
  '370103009201,岳而村村民委员会,village,370103009,village',
  `370103009202,${VILLAGE}村民委员会,village,370103009,village`,
].join('\n');

/** What the steps of the way share: the product, the desks, and how far they have come. */
export interface Journey {
  database: TestDatabase;
  timed: Timed;
  browser: Browser;
  /** Another way to the server, whose live delivery can be cut. */
  line: Line;
  desks: Desks;
  /** The street's organizer, whose desk stays open for the seven weeks. */
  organizer: Desk;
  waits: Waits;
  /** Address of the village's team, and of the candidate's page once there is one. */
  team: string;
  candidate: string;
  end(): Promise<void>;
}

/** Founds the demo on the Monday on which it all begins. */
export async function beginJourney(database: TestDatabase): Promise<Journey> {
  const size = { members: 520, organizations: 34, months: 2 };
  const [timed, browser] = await Promise.all([
    startTimed(database, { divisionsCsv: DIVISIONS, size, day: '2026-09-07' }),
    launch(),
  ]);
  const line = await layLine(timed.address);
  const desks = new Desks(browser, timed.address);
  return {
    ...{ database, timed, browser, line, desks, organizer: await desks.at('jiedao') },
    ...{ waits: new Waits(), team: '', candidate: '' },
    end: async () => {
      await browser.close();
      await line.close();
      await timed.stop();
    },
  };
}

/** The number of the candidate, from the address of its page. */
export const candidateId = ({ candidate }: Journey): number => Number(candidate.split('/').at(-1));
