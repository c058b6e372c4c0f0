import {
  type AppointmentFacts,
  type CivilDate,
  type DocumentKind,
  documentLabels,
  leavingReasons,
  type SettingValues,
} from '@xianfeng/rules';
import type { CandidateEvent } from './schema.js';

/** Papers are brought by the moves themselves. */
export const everyPaper: ReadonlySet<DocumentKind> = new Set(
  Object.keys(documentLabels) as DocumentKind[],
);

/** Facts that a move brings with it are taken as sound: what is left stands in the way already. */
export function asBrought(
  event: CandidateEvent,
  facts: AppointmentFacts,
  settings: SettingValues,
  today: CivilDate,
): AppointmentFacts {
  switch (event) {
    case 'pass_inspection':
      return { ...facts, talks: settings['tal.inspectionTalks'], massPolled: true };
    case 'decide':
      return { ...facts, committee: { members: 1, present: 1, yes: 1 } };
    case 'object':
      return { ...facts, openObjection: true };
    case 'record_elected':
      return { ...facts, electedOn: today };
    case 'submit_filing':
    case 'file':
      return { ...facts, papersComplete: true };
    case 'leave':
      return { ...facts, leavingReason: leavingReasons(facts.post)[0] ?? null };
    default:
      return facts;
  }
}
