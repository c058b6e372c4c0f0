// Button for a new record.
import { ButtonLink } from '../../components/ButtonLink.js';
import { useMayRecord } from './useMayRecord.js';

/** Leads to a new record, for the office that enters them. */
export function RecordButton() {
  return useMayRecord() ? <ButtonLink to="/activities/record">登记活动记录</ButtonLink> : null;
}
