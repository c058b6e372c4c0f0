// The machine of the cure of a weak organization (RECT-04).
import { RECT_04 } from '../catalogue/organizations/rect.js';
import { addMonths, type CivilDate, formatDate } from '../civil-date.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine, StateDeadline } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type RectSettings, rectDefaults } from '../settings/organizations/rect.js';
import { type Helpers, helperFindings } from './criteria.js';

/** RECT-04 states of the cure of a weak organization. */
export type RectificationState =
  | 'surveyed'
  | 'listed'
  | 'planned'
  | 'curing'
  | 'self_assessed'
  | 'street_accepted'
  | 'struck_off'
  | 'closed'
  | 'not_listed';

/** Moves of a cure, by name. */
export type RectificationEvent =
  | 'list'
  | 'dismiss'
  | 'plan'
  | 'begin'
  | 'extend'
  | 'self_assess'
  | 'street_accept'
  | 'strike_off'
  | 'continue'
  | 'look_back'
  | 'relapse';

/** What the moves of a cure look at. */
export interface RectificationFacts extends Helpers {
  /** At least one criterion of RECT-01 is met, with its grounds. */
  readonly criteriaMet: number;
  readonly extensions: number;
  /** Measures of the plan that are not yet done. */
  readonly openMeasures: number;
  /** Day of the 销号; null before. */
  readonly struckOffOn: CivilDate | null;
}

/** RECT-04: last day of a cure begun on `beganOn`: six months, once extended twelve at the most. */
export function cureEndsOn(
  beganOn: CivilDate,
  extensions: number,
  settings: RectSettings = rectDefaults,
): CivilDate {
  const months = settings['rect.cureMonths'] * (1 + extensions);
  return addMonths(beganOn, Math.min(months, settings['rect.cureMaxMonths']));
}

const district: readonly Role[] = ['district_approver'];
const street: readonly Role[] = ['street_organizer'];

const grounds: Guard<RectificationFacts> = {
  label: '至少符合一项排查情形',
  check: (facts, date) =>
    facts.criteriaMet > 0
      ? []
      : [
          block(RECT_04, date, '没有符合的排查情形，不能认定。', {
            fact: 'criteriaMet',
            hint: '请写明符合的情形和依据，或者不予认定。',
          }),
        ],
};

const helpersNamed: Guard<RectificationFacts> = {
  label: '落实四项帮扶力量',
  check: (facts, date) => helperFindings(facts, date),
};

const extendedOnce: Guard<RectificationFacts> = {
  label: '只能延长一次',
  check: (facts, date) =>
    facts.extensions === 0
      ? []
      : [
          block(RECT_04, date, '整顿期限已经延长过一次。', {
            fact: 'extensions',
            hint: '请按期自评验收，未达标的按“继续整顿”办理。',
          }),
        ],
};

const measuresDone: Guard<RectificationFacts> = {
  label: '方案措施全部完成',
  check: (facts, date) =>
    facts.openMeasures === 0
      ? []
      : [
          block(
            RECT_04,
            date,
            `还有${facts.openMeasures}项整顿措施没有完成。`,
            { fact: 'openMeasures', hint: '请完成后再验收。' },
            { facts: { openMeasures: facts.openMeasures } },
          ),
        ],
};

/** The 回头看 waits until the months after the 销号 have passed; a relapse may show at any time. */
function timeHasPassed(settings: RectSettings): Guard<RectificationFacts> {
  const months = settings['rect.lookBackMonths'];
  return {
    label: `销号满${months}个月`,
    check: (facts, date) => {
      const from = facts.struckOffOn === null ? null : addMonths(facts.struckOffOn, months);
      if (from !== null && date >= from) return [];
      const hint = from === null ? '请先登记销号日期。' : `${formatDate(from)}起可以办理。`;
      return [
        block(
          RECT_04,
          date,
          `销号不满${months}个月，还不能作出回头看结论。`,
          { fact: 'struckOffOn', hint },
          { facts: { struckOffOn: facts.struckOffOn }, setting: 'rect.lookBackMonths' },
        ),
      ];
    },
  };
}

/** The machine of RECT-04 under a district's settings. */
export function rectificationMachine(
  settings: RectSettings = rectDefaults,
): Machine<RectificationState, RectificationEvent, RectificationFacts> {
  const within = (
    amount: number,
    unit: StateDeadline['unit'],
    note: string,
  ): { readonly deadline: StateDeadline } => ({
    deadline: { amount, unit, onExpiry: 'escalate', note },
  });
  return {
    id: 'rectification',
    title: '软弱涣散党组织整顿',
    rule: RECT_04,
    initial: 'surveyed',
    way: [
      'surveyed',
      'listed',
      'planned',
      'curing',
      'self_assessed',
      'street_accepted',
      'struck_off',
      'closed',
    ],
    states: {
      surveyed: { label: '排查' },
      listed: { label: '认定', ...within(settings['rect.planDays'], 'day', '制定一支一策方案') },
      planned: { label: '方案已定' },
      curing: {
        label: '整顿',
        ...within(
          settings['rect.cureMonths'],
          'month',
          `可延长一次，最长${settings['rect.cureMaxMonths']}个月`,
        ),
      },
      self_assessed: { label: '自评' },
      street_accepted: { label: '街道验收' },
      struck_off: {
        label: '销号',
        deadline: {
          amount: settings['rect.lookBackMonths'],
          unit: 'month',
          onExpiry: 'remind',
          note: '回头看',
        },
      },
      closed: { label: '回头看合格', final: true },
      not_listed: { label: '不予认定', final: true },
    },
    moves: [
      {
        event: 'list',
        label: '认定',
        from: ['surveyed'],
        to: 'listed',
        by: district,
        guards: [grounds],
      },
      { event: 'dismiss', label: '不予认定', from: ['surveyed'], to: 'not_listed', by: district },
      {
        event: 'plan',
        label: '制定方案',
        from: ['listed'],
        to: 'planned',
        by: street,
        guards: [helpersNamed],
        documents: ['rectification_plan'],
      },
      { event: 'begin', label: '开始整顿', from: ['planned'], to: 'curing', by: street },
      {
        event: 'extend',
        label: '延长整顿',
        from: ['curing'],
        to: 'curing',
        by: district,
        guards: [extendedOnce],
      },
      {
        event: 'self_assess',
        label: '自评',
        from: ['curing'],
        to: 'self_assessed',
        by: ['branch_secretary'],
        guards: [measuresDone],
      },
      {
        event: 'street_accept',
        label: '街道验收合格',
        from: ['self_assessed'],
        to: 'street_accepted',
        by: street,
        documents: ['acceptance_report'],
      },
      {
        event: 'strike_off',
        label: '区级验收销号',
        from: ['street_accepted'],
        to: 'struck_off',
        by: district,
      },
      {
        event: 'continue',
        label: '继续整顿',
        from: ['self_assessed', 'street_accepted'],
        to: 'curing',
        by: [...street, ...district],
      },
      {
        event: 'look_back',
        label: '回头看合格',
        from: ['struck_off'],
        to: 'closed',
        by: district,
        guards: [timeHasPassed(settings)],
      },
      { event: 'relapse', label: '回头看不合格', from: ['struck_off'], to: 'listed', by: district },
    ],
  };
}
