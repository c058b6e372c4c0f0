import type { Db } from '@xianfeng/database';
import {
  type AppointmentEvent,
  type AppointmentFacts,
  type AppointmentState,
  addDays,
  addMonths,
  addWorkingDays,
  appointmentMachine,
  type CivilDate,
  type Machine,
  type SettingValues,
} from '@xianfeng/rules';
import { settingsFor } from '../kernel/index.js';

/** The machine of TAL-10 under the settings of a day. */
export type AppointmentMachine = Machine<AppointmentState, AppointmentEvent, AppointmentFacts>;

/** A machine with the settings that it was made of. */
export interface Process {
  machine: AppointmentMachine;
  settings: SettingValues;
}

/** The same settings are the same object, so a machine is made once for each of them. */
const made = new WeakMap<SettingValues, AppointmentMachine>();

/** The appointment machine in force on a day. */
export async function processOn(db: Pick<Db, 'executeQuery'>, date: CivilDate): Promise<Process> {
  const settings = await settingsFor(db, date);
  const machine = made.get(settings) ?? appointmentMachine(settings);
  made.set(settings, machine);
  return { machine, settings };
}

/** The last day for what is due in a state that was entered on `since`; null where nothing is. */
export function dueOf(
  machine: AppointmentMachine,
  state: AppointmentState,
  since: CivilDate,
): CivilDate | null {
  const { deadline } = machine.states[state];
  if (deadline === undefined) return null;
  switch (deadline.unit) {
    case 'day':
      return addDays(since, deadline.amount);
    case 'working_day':
      return addWorkingDays(since, deadline.amount).date;
    case 'month':
      return addMonths(since, deadline.amount);
  }
}

/** Facts that say nothing yet: silence is never in anybody's favour. */
const unknown: AppointmentFacts = {
  bornOn: '9999-12-31',
  residentIdValid: false,
  duplicate: true,
  willing: false,
  post: 'reserve',
  route: 'selection',
  freeSeats: 0,
  team: [],
  negativeHits: [],
  softConsent: { streetDecided: false, districtAgreed: false },
  answers: [],
  requiredDepartments: [],
  reviewPassedOn: null,
  inspectors: 0,
  talks: 0,
  massPolled: false,
  inspectorRelated: true,
  committee: { members: 1, present: 0, yes: 0 },
  notice: null,
  openObjection: false,
  electedOn: null,
  filedOn: null,
  papersComplete: false,
  leavingReason: null,
  handedOver: false,
  auditDone: false,
};

/** Facts for the machine out of those that are known. */
export function factsOf(known: Partial<AppointmentFacts>): AppointmentFacts {
  return { ...unknown, ...known };
}
