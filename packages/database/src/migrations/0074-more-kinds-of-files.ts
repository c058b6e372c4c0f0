// Migration: attachments of the kinds that offices still write and receive.
import { type Kysely, sql } from 'kysely';

/** Word and Excel of before 2007, WPS Office, OFD and CSV, beside the kinds that were taken before. */
const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/tiff',
  'image/avif',
  'image/heic',
  'image/heif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/msword',
  'application/vnd.ms-excel',
  'application/wps-office.wps',
  'application/wps-office.et',
  'application/ofd',
  'text/csv',
];

/** The check of an attachment's kind knows the new ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const names = mediaTypes.map((name) => `'${name}'`).join(', ');
  await sql
    .raw(`
      alter table attachment drop constraint attachment_media_type_known;
      alter table attachment add constraint attachment_media_type_known
        check (media_type in (${names}))`)
    .execute(db);
}
