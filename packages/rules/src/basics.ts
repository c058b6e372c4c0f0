// Names of tables and civil dates alone, for processes that are to start fast.
export { fullYearsBetween, isCivilDate } from './civil-date.js';
export { isNameOf, namesOf } from './names.js';
