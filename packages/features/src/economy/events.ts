import { accountingUpward, defineEvent, rooms, upward } from '../kernel/index.js';
import { organizationSubject } from '../organizations/index.js';
import {
  decisionData,
  incomeData,
  incomeImportedData,
  planData,
  projectData,
  publishedData,
  yearData,
} from './schema.js';
import {
  decisionSubject,
  incomeSubject,
  planSubject,
  projectSubject,
  publicationSubject,
  yearSubject,
} from './subject.js';

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

const income = <const What extends string>(type: What) =>
  defineEvent({
    type: `economy.${type}` as const,
    subject: incomeSubject,
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
  subject: organizationSubject,
  data: incomeImportedData,
  audience: ofVillages,
});

/** A year was locked: every village hears that its figures stay now. */
export const yearLocked = defineEvent({
  type: 'economy.locked',
  subject: yearSubject,
  data: yearData,
  audience: ofVillages,
});

export const incomePublished = defineEvent({
  type: 'economy.published',
  subject: publicationSubject,
  data: publishedData,
  audience: (place: VillagePlace) => [...ofVillage(place), rooms.supervision(place.organizationId)],
});

export const planSaved = defineEvent({
  type: 'economy.planSaved',
  subject: planSubject,
  data: planData,
  audience: ofVillage,
});

export const projectSaved = defineEvent({
  type: 'economy.projectSaved',
  subject: projectSubject,
  data: projectData,
  audience: ofVillage,
});

export const decisionRecorded = defineEvent({
  type: 'economy.decided',
  subject: decisionSubject,
  data: decisionData,
  audience: ofVillage,
});
