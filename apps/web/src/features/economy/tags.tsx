/** The states of months and projects, and the tiers of a year, as tags. */
import {
  incomeStateLabels,
  projectStateLabels,
  type Tier,
  type TierBounds,
  tierNames,
} from '@xianfeng/features/economy/labels';
import { StatusTag, type StatusTone, stateTag } from '../../components/StatusTag.js';

/** How far the income of a month has come. */
export const IncomeTag = stateTag(incomeStateLabels, {
  draft: 'quiet',
  submitted: 'running',
  returned: 'warning',
  passed: 'done',
});

const tierTones: Record<Tier, StatusTone> = { A: 'done', B: 'done', C: 'running', D: 'error' };

/** The tier of a year (VEC-02); 无数据 where no month has been passed. */
export function TierTag({ tier, bounds }: { tier: Tier | null; bounds: TierBounds }) {
  if (tier === null) return <StatusTag tone="quiet">无数据</StatusTag>;
  return <StatusTag tone={tierTones[tier]}>{tierNames(bounds)[tier]}</StatusTag>;
}

/** A project of a plan. */
export const ProjectTag = stateTag(projectStateLabels, {
  planned: 'quiet',
  running: 'running',
  finished: 'done',
  stopped: 'warning',
});
