// What every feature that reads or writes a person's sealed columns uses.
export { phoneColumns, sealedPerson } from './sealed.js';
