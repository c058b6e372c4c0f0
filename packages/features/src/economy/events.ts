import { accountingUpward, defineEvent, rooms, upward } from '../kernel/index.js';
import {
  decisionData,
  incomeData,
  incomeImportedData,
  planData,
  projectData,
  publishedData,
  yearData,
} from './schema.js';

/** The village that something happened in. */
export interface VillagePlace {
  organizationId: number;
  path: string;
}

/** Everybody who works with the economy of any of these villages. */
export interface VillagesPlace {
  organizationId: number;
  paths: readonly string[];
}

const ofVillage = ({ path }: VillagePlace) => [...upward(path), ...accountingUpward(path)];
const ofVillages = ({ paths }: VillagesPlace) =>
  paths.flatMap((path) => [...upward(path), ...accountingUpward(path)]);

const income = (type: string) =>
  defineEvent({
    type: `economy.${type}`,
    subject: 'income',
    data: incomeData,
    audience: ofVillage,
  });

/** What became of a village's month. */
export const incomeEvents = {
  entered: income('entered'),
  submitted: income('submitted'),
  passed: income('passed'),
  returned: income('returned'),
  corrected: income('corrected'),
} as const;

/** A table was carried out as a whole. */
export const incomeImported = defineEvent({
  type: 'economy.imported',
  subject: 'organization',
  data: incomeImportedData,
  audience: ofVillages,
});

/** A year was locked: every village hears that its figures stay now. */
export const yearLocked = defineEvent({
  type: 'economy.locked',
  subject: 'economyYear',
  data: yearData,
  audience: ofVillages,
});

export const incomePublished = defineEvent({
  type: 'economy.published',
  subject: 'publication',
  data: publishedData,
  audience: (place: VillagePlace) => [...ofVillage(place), rooms.supervision(place.organizationId)],
});

export const planSaved = defineEvent({
  type: 'economy.planSaved',
  subject: 'plan',
  data: planData,
  audience: ofVillage,
});

export const projectSaved = defineEvent({
  type: 'economy.projectSaved',
  subject: 'project',
  data: projectData,
  audience: ofVillage,
});

export const decisionRecorded = defineEvent({
  type: 'economy.decided',
  subject: 'decision',
  data: decisionData,
  audience: ofVillage,
});
