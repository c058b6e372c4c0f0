// Records of a time in office.
import {
  auditKindLabels,
  officialGradeLabels,
  recordKindLabels,
} from '@xianfeng/features/teams/labels';
import type { HolderRecord } from '@xianfeng/features/teams/schema';
import { dayText, instantText } from '../../../components/dates.js';
import { Prose } from '../../../components/Prose.js';
import shared from '../../../components/page/Parts.module.css';

/** What is on record of a time in office, the latest first. */
export function Records({ records }: { records: readonly HolderRecord[] }) {
  return (
    <ol className={shared.history}>
      {records.map((record) => (
        <li key={record.id}>
          <p>
            <b>
              {record.year !== null && `${record.year}年`}
              {record.auditKind === null
                ? recordKindLabels[record.kind]
                : auditKindLabels[record.auditKind]}
              {record.grade !== null && `：${officialGradeLabels[record.grade]}`}
            </b>
            ，{dayText(record.on)}
            {record.number !== '' && `，文号${record.number}`}
            {record.publishedOn !== null && `，${dayText(record.publishedOn)}公布结果`}
          </p>
          <Prose text={record.text} />
          <p className={shared.soft}>
            {record.by}登记于<time>{instantText(record.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
