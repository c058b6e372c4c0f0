import type { Migration } from 'kysely';
import * as core from './0001-core.js';
import * as work from './0002-work.js';
import * as log from './0003-log.js';
import * as accounts from './0004-accounts.js';
import * as activities from './0005-activities.js';
import * as tasks from './0006-tasks.js';
import * as roster from './0007-roster.js';
import * as rosterSearch from './0008-roster-search.js';
import * as firstCodes from './0009-first-codes.js';
import * as departments from './0010-departments.js';
import * as districtSettings from './0011-district-settings.js';
import * as villageEconomy from './0012-village-economy.js';
import * as villageTalents from './0013-village-talents.js';
import * as eventLogPartitions from './0015-event-log-partitions.js';
import * as bellAfterCommit from './0016-bell-after-commit.js';
import * as talentQueues from './0017-talent-queues.js';
import * as talentFile from './0018-talent-file.js';
import * as candidatePapers from './0019-candidate-papers.js';
import * as negativeList from './0020-negative-list.js';
import * as serviceOnRecord from './0021-service-on-record.js';
import * as talentRetention from './0022-talent-retention.js';
import * as wholeYearIncome from './0023-whole-year-income.js';
import * as noticeContact from './0024-notice-contact.js';

/** In order of name; a landed migration is never edited, a new one is added. */
export const migrations: Record<string, Migration> = {
  '0001-core': core,
  '0002-work': work,
  '0003-log': log,
  '0004-accounts': accounts,
  '0005-activities': activities,
  '0006-tasks': tasks,
  '0007-roster': roster,
  '0008-roster-search': rosterSearch,
  '0009-first-codes': firstCodes,
  '0010-departments': departments,
  '0011-district-settings': districtSettings,
  '0012-village-economy': villageEconomy,
  '0013-village-talents': villageTalents,
  '0015-event-log-partitions': eventLogPartitions,
  '0016-bell-after-commit': bellAfterCommit,
  '0017-talent-queues': talentQueues,
  '0018-talent-file': talentFile,
  '0019-candidate-papers': candidatePapers,
  '0020-negative-list': negativeList,
  '0021-service-on-record': serviceOnRecord,
  '0022-talent-retention': talentRetention,
  '0023-whole-year-income': wholeYearIncome,
  '0024-notice-contact': noticeContact,
};
