// What every feature that reads or writes a person's name or sealed columns uses.
export { asPattern, isNamed, plainName, spelled } from './named.js';
export { phoneColumns, sealedPerson } from './sealed.js';
