// Figures of a procedure from a form to the rules.
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import type { ProcedureFigures } from '@xianfeng/rules';

/** The figures of a procedure while they are typed: any may still be missing. */
export interface TypedProcedure {
  heldOn?: string;
  number?: string;
  ballot?: 'first' | 'rerun';
  body?: 'all' | 'representatives';
  listPublishedOn?: string;
  seats?: number | null;
  nominees?: number | null;
  base?: number | null;
  present?: number | null;
  issued?: number | null;
  returned?: number | null;
  votes?: number | null;
}

const given = (figures: readonly (number | null | undefined)[]): figures is readonly number[] =>
  figures.every((figure) => typeof figure === 'number');

/** The figures as the rules judge them; null while one is missing, and where a route has none. */
export function figuresOf(
  candidate: Pick<CandidateDetail, 'route' | 'post'>,
  typed: TypedProcedure,
): ProcedureFigures | null {
  const { route, post } = candidate;
  const { ballot, body, listPublishedOn = '' } = typed;
  if (route === 'representative_election' || route === 'member_election') {
    const figures = [typed.base, typed.present, typed.votes];
    if (!given(figures) || body === undefined) return null;
    const [base = 0, present = 0, votes = 0] = figures;
    return { route, body, base, present, votes };
  }
  if (route !== 'party_election' && route !== 'villager_election') return null;
  const figures = [
    typed.issued,
    typed.returned,
    typed.seats,
    typed.nominees,
    typed.base,
    typed.present,
    typed.votes,
  ];
  if (!given(figures)) return null;
  const [issued = 0, returned = 0, seats = 0, nominees = 0, base = 0, present = 0, votes = 0] =
    figures;
  const ballots = { issued, returned, seats, nominees, base, present, votes };
  if (route === 'party_election') {
    return { route, secretary: post !== 'party_member', ...ballots };
  }
  if (ballot === undefined || listPublishedOn === '') return null;
  return { route, ballot, listPublishedOn, ...ballots };
}
