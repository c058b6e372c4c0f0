/** Names that every screen knows: roles, and what can go wrong. Browser-safe and without zod. */

export { partyRoles, type Role, roleLabels, roles } from './access/roles.js';
export { type ErrorCode, type ErrorReport, errorCatalogue, type FieldError } from './errors.js';
