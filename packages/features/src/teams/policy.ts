// Who may read teams, set seats and keep records of a time in office.
import { type Actor, managingRoles, policy, within } from '../kernel/index.js';

/** A village, or what belongs to one, as far as a policy asks. */
export interface PlacedTeam {
  organization_path: string;
}

const inReach = (actor: Actor, team: PlacedTeam) => within(actor, team.organization_path);

/** Teams, vacancies and counts of a subtree. */
export const listTeams = policy('teams.list', managingRoles);

/** One village's team: by the actor's scope. */
export const readTeam = policy<PlacedTeam>('teams.read', managingRoles, inReach);
/** 职数 are set by the street. */
export const maySetSeats = policy<PlacedTeam>('teams.setSeats', ['street_organizer'], inReach);
/** What is on record of the time in office: by the street. */
export const recordService = policy<PlacedTeam>('teams.record', ['street_organizer'], inReach);
