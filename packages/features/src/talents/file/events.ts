/** The events of a talent's file, with their words and who may hear of them. */
import { z } from 'zod';
import { defineEvent, logOnly, pathIds, rooms } from '../../kernel/index.js';
import { talentFileSubject } from '../subject.js';
import { fileChangedData } from './schema.js';

/** Whose file it is and where the village stands. */
export interface FilePlace {
  organizationId: number;
  organizationPath: string;
  personId: number;
}

/** Those who read the file: the street and the district, and the person; the village does not. */
export const fileAudience = ({ organizationId, organizationPath, personId }: FilePlace) => [
  ...pathIds(organizationPath)
    .filter((id) => id !== organizationId)
    .map(rooms.organization),
  rooms.person(personId),
];

/** The content or the picture of a talent's file was changed. */
export const fileChanged = defineEvent({
  type: 'talent_file.changed',
  subject: talentFileSubject,
  data: fileChangedData,
  audience: fileAudience,
  label: '修改档案材料',
  feed: ({ where }) => `${where}的一份人才档案材料有更新。`,
});

/** For audit only (SEC-02, SEC-07): the file with health and family was read; its talent and its version. */
export const fileRead = defineEvent({
  type: 'talent_file.read',
  subject: talentFileSubject,
  data: z.object({}),
  audience: logOnly,
  label: '查阅档案材料',
  feed: null,
});

/** For audit only (SEC-02, SEC-07): the picture of the file was read. */
export const photoRead = defineEvent({
  type: 'talent_file.photo_read',
  subject: talentFileSubject,
  data: z.object({}),
  audience: logOnly,
  label: '查看档案照片',
  feed: null,
});
