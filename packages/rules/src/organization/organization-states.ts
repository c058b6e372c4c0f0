// The machine of an organization from preparation to dissolution (ORG-13).
import { ORG_13 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type Remainder, remainderFindings } from './dissolution.js';

/** ORG-13 states of an organization, each in words. */
export const organizationStateLabels = {
  preparing: '筹建',
  pending_approval: '待批复',
  approved: '已批复',
  normal: '正常',
  merging: '合并中',
  dissolving: '撤销中',
  dissolved: '已撤销',
  abandoned: '终止筹建',
} as const;

/** Where an organization stands between its preparation and its end. */
export type OrganizationState = keyof typeof organizationStateLabels;

/** Moves of an organization, by name. */
export type OrganizationEvent =
  | 'apply'
  | 'approve'
  | 'refuse'
  | 'file'
  | 'propose_merger'
  | 'propose_dissolution'
  | 'withdraw'
  | 'complete'
  | 'abandon';

/** What the moves of an organization look at. */
export interface OrganizationFacts extends Remainder {
  /** 村及以下 need a 乡镇党委 or higher. */
  readonly isVillageOrBelow: boolean;
  readonly approverIsTownshipOrHigher: boolean;
  /** The founding election was held and its result recorded. */
  readonly electionHeld: boolean;
  /** A temporary branch has its team appointed instead. */
  readonly teamAppointed: boolean;
}

const branch: readonly Role[] = ['branch_secretary', 'organization_commissioner'];
const street: readonly Role[] = ['street_organizer'];

const approver: Guard<OrganizationFacts> = {
  label: '村及以下党组织由乡镇党委（街道党工委）以上批准',
  check: (facts, date) =>
    !facts.isVillageOrBelow || facts.approverIsTownshipOrHigher
      ? []
      : [
          block(
            ORG_13,
            date,
            '村及以下党组织的设立、调整和撤销须由乡镇党委（街道党工委）以上批准。',
            {
              fact: 'approverIsTownshipOrHigher',
              hint: '请报街道党工委（乡镇党委）批准。',
            },
          ),
        ],
};

const teamInPlace: Guard<OrganizationFacts> = {
  label: '已选举产生（临时党支部为已指定）班子',
  check: (facts, date) =>
    facts.electionHeld || facts.teamAppointed
      ? []
      : [
          block(ORG_13, date, '还没有选举产生班子，不能备案。', {
            fact: 'electionHeld',
            hint: '请先召开党员大会选举。',
          }),
        ],
};

const nothingLeft: Guard<OrganizationFacts> = {
  label: '没有党员、在办事项、党费结余和未完成任务',
  check: (facts: OrganizationFacts, date: CivilDate) => remainderFindings(facts, date),
};

/** ORG-13: 筹建 → 待批复 → 正常 → (合并中 | 撤销中) → 已撤销. */
export const organizationMachine: Machine<OrganizationState, OrganizationEvent, OrganizationFacts> =
  {
    id: 'organization',
    title: '党组织设立和撤销',
    rule: ORG_13,
    initial: 'preparing',
    way: ['preparing', 'pending_approval', 'approved', 'normal'],
    states: {
      preparing: { label: organizationStateLabels.preparing },
      pending_approval: {
        label: organizationStateLabels.pending_approval,
        deadline: { amount: 1, unit: 'month', onExpiry: 'remind', note: '批复一般不超过1个月' },
      },
      approved: { label: organizationStateLabels.approved },
      normal: { label: organizationStateLabels.normal },
      merging: { label: organizationStateLabels.merging },
      dissolving: { label: organizationStateLabels.dissolving },
      dissolved: { label: organizationStateLabels.dissolved, final: true },
      abandoned: { label: organizationStateLabels.abandoned, final: true },
    },
    moves: [
      {
        event: 'apply',
        label: '申请设立',
        from: ['preparing'],
        to: 'pending_approval',
        by: branch,
        documents: ['founding_application'],
      },
      {
        event: 'approve',
        label: '批复同意',
        from: ['pending_approval'],
        to: 'approved',
        by: street,
        guards: [approver],
        documents: ['committee_meeting_minutes', 'founding_approval'],
      },
      {
        event: 'refuse',
        label: '不予批复',
        from: ['pending_approval'],
        to: 'preparing',
        by: street,
      },
      {
        event: 'file',
        label: '选举结果备案',
        from: ['approved'],
        to: 'normal',
        by: street,
        guards: [teamInPlace],
      },
      {
        event: 'propose_merger',
        label: '提出合并',
        from: ['normal'],
        to: 'merging',
        by: [...branch, ...street],
        documents: ['adjustment_application'],
      },
      {
        event: 'propose_dissolution',
        label: '提出撤销',
        from: ['normal'],
        to: 'dissolving',
        by: [...branch, ...street],
        documents: ['adjustment_application'],
      },
      {
        event: 'withdraw',
        label: '撤回',
        from: ['merging', 'dissolving'],
        to: 'normal',
        by: [...branch, ...street],
      },
      {
        event: 'complete',
        label: '批准并完成',
        from: ['merging', 'dissolving'],
        to: 'dissolved',
        by: street,
        guards: [approver, nothingLeft],
        documents: ['adjustment_approval'],
      },
      {
        event: 'abandon',
        label: '终止筹建',
        from: ['preparing', 'approved'],
        to: 'abandoned',
        by: [...branch, ...street],
      },
    ],
  };
