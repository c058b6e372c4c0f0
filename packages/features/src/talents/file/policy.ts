// Who may read and change a talent's file.
import { type Actor, districtRoles, policy, within } from '../../kernel/index.js';

/** Whose file it is and where the person stands in the pool. */
export interface PlacedFile {
  organization_path: string;
  person_id: number;
}

/**
 * SEC-02: health, relatives and a picture are for the street that deals with the person and for the
 * organization department above it, not for the village nor for the departments of a joint review.
 * Everybody sees and corrects the own file (PIPL Art. 45, 46).
 */
const ownOrOffice = (actor: Actor, file: PlacedFile) =>
  actor.assignment.role === 'member'
    ? actor.personId === file.person_id
    : within(actor, file.organization_path);
const fileRoles = ['member', 'street_organizer', ...districtRoles] as const;

/** Reading a file: the street and the district, and the person. */
export const readFile = policy<PlacedFile>('talents.file.read', fileRoles, ownOrOffice);

/** Changing a file: the street and the district, and the person. */
export const changeFile = policy<PlacedFile>('talents.file.change', fileRoles, ownOrOffice);
/** Which entry of the pool is the reader's own. */
export const ownFile = policy('talents.file.own', ['member']);
