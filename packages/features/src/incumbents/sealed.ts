// The sealed column of incumbents (SEC-02): the id numbers of a batch.
import { sealedTable } from '../kernel/index.js';

/** Lines of a batch; each is bound to the batch and its line. */
export const sealedRecord = sealedTable('service_record', ['batch_id', 'line'], ['resident_id']);
