/** Events of organizations, with their words and who may hear of them. */
import { administrationUpward, defineEvent, upward } from '../kernel/index.js';
import { importEventData, organizationEventData } from './schema.js';
import { organizationSubject } from './subject.js';

/** Where an organization stands: its id and its path, the root's first. */
export interface OrganizationPlace {
  organizationId: number;
  path: string;
}

const everybodyAbove = (place: OrganizationPlace) => [
  ...upward(place.path),
  ...administrationUpward(place.path),
];

/** 党组织设立: an organization was set up. */
export const organizationCreated = defineEvent({
  type: 'organization.created',
  subject: organizationSubject,
  data: organizationEventData,
  audience: everybodyAbove,
  label: '新建党组织',
  feed: ({ where }) => `新设立党组织：${where}。`,
});

/** Its name, parent or division was changed. */
export const organizationChanged = defineEvent({
  type: 'organization.changed',
  subject: organizationSubject,
  data: organizationEventData,
  audience: everybodyAbove,
  label: '调整党组织',
  feed: ({ where }) => `${where}的组织信息有变动。`,
});

/** Its telephone or its address was changed. */
export const contactChanged = defineEvent({
  type: 'organization.contact_changed',
  subject: organizationSubject,
  data: organizationEventData,
  audience: everybodyAbove,
  label: '更新联系方式',
  feed: ({ where }) => `${where}更新了办公电话和地址。`,
});

/** A divisions file was carried out as a whole; its subject is the root of the tree. */
export const organizationsImported = defineEvent({
  type: 'organization.imported',
  subject: organizationSubject,
  data: importEventData,
  audience: everybodyAbove,
  label: '导入党组织',
  feed: ({ where, data }) => `${where}导入行政区划，新设立${data.organizations}个党组织。`,
});
