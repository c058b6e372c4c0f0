/** What strangers try with the team of another street's village. */
import { appointmentsRouter } from '../appointments/index.js';
import {
  callerAs,
  goTo,
  lead,
  otherTalent,
  otherVillage,
  propose,
  strangersOf,
} from '../testing/index.js';
import { teamsRouter } from './router.js';

const version = 1;

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(
  teamsRouter,
  /** A holder in office. */
  async (other) => {
    const { world } = other;
    const stage = await otherVillage(other);
    const talent = await otherTalent(other, '己');
    goTo(world, '2026-03-16');
    const proposed = await propose(world, stage, talent.id, 'committee_director');
    const inOffice = await lead(world, stage, proposed, 'in_office');
    const candidates = callerAs(world, appointmentsRouter, stage.street);
    const { holderId } = await candidates.get({ id: inOffice.id });
    if (holderId === null) throw new Error('nobody is in office');
    return { holderId, villageId: stage.village.id };
  },
).attempt({
  villages: { scoped: () => ({}) },
  village: { hidden: ({ villageId }) => ({ organizationId: villageId }) },
  vacancies: { scoped: ({ streetId }) => ({ streetId }) },
  holders: { scoped: ({ streetId }) => ({ streetId }) },
  holder: { hidden: ({ holderId }) => ({ id: holderId }) },
  count: { scoped: ({ streetId }) => ({ streetId }) },
  setSeats: {
    hidden: ({ villageId }) => ({
      organizationId: villageId,
      posts: [{ post: 'director', seats: 3 }],
    }),
  },
  record: {
    hidden: ({ holderId }) => ({ kind: 'debrief', holderId, version, on: '2026-03-16' }),
  },
});
