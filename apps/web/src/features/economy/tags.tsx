import {
  type IncomeState,
  incomeStateLabels,
  type ProjectState,
  projectStateLabels,
  type Tier,
  type TierBounds,
  tierNames,
} from '@xianfeng/features/economy/labels';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Record<IncomeState, StatusTone> = {
  draft: 'quiet',
  submitted: 'running',
  returned: 'warning',
  passed: 'done',
};

export function IncomeTag({ state }: { state: IncomeState }) {
  return <StatusTag tone={tones[state]}>{incomeStateLabels[state]}</StatusTag>;
}

const tierTones: Record<Tier, StatusTone> = { A: 'done', B: 'done', C: 'running', D: 'error' };

/** The tier of a year (VEC-02); 无数据 where no month has been passed. */
export function TierTag({ tier, bounds }: { tier: Tier | null; bounds: TierBounds }) {
  if (tier === null) return <StatusTag tone="quiet">无数据</StatusTag>;
  return <StatusTag tone={tierTones[tier]}>{tierNames(bounds)[tier]}</StatusTag>;
}

const projectTones: Record<ProjectState, StatusTone> = {
  planned: 'quiet',
  running: 'running',
  finished: 'done',
  stopped: 'warning',
};

export function ProjectTag({ state }: { state: ProjectState }) {
  return <StatusTag tone={projectTones[state]}>{projectStateLabels[state]}</StatusTag>;
}
