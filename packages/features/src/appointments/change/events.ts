/** Events of filings and corrections of a time in office, with their words and who may hear of them. */
import { postLabel } from '@xianfeng/rules';
import { byId, defineEvent, defineSubject } from '../../kernel/index.js';
import { divisionKind } from '../../talents/index.js';
import { candidateAudience } from '../events.js';
import { changeKindLabels, holderChangeStateLabels } from './labels.js';
import { changeEventData } from './schema.js';

/** 任职变动: a filing or a correction of a time in office. */
export const changeSubject = defineSubject({
  kind: 'holder_change',
  label: '任职备案和更正',
  page: '/appointments/changes/$id',
  read: async (db, ids): Promise<ReadonlyMap<number, { post: string }>> => {
    const rows = await db
      .selectFrom('holder_change as g')
      .innerJoin('village_holder as h', 'h.id', 'g.holder_id')
      .innerJoin('organization as o', 'o.id', 'h.organization_id')
      .select(['g.id', 'h.post'])
      .select(divisionKind('o').as('kind'))
      .where('g.id', 'in', [...ids])
      .execute();
    return byId(rows.map(({ id, post, kind }) => ({ id, post: postLabel(post, kind) })));
  },
});

const changeEvent = <const What extends string>(past: What, label: string, ending: string) =>
  defineEvent({
    type: `holder_change.${past}` as const,
    subject: changeSubject,
    data: changeEventData,
    audience: candidateAudience,
    label,
    feed: ({ where, data, subject }) =>
      `${where}${subject?.post ?? '村班子成员'}的${changeKindLabels[data.kind]}${ending}。`,
    log: ({ kind, state }) => `${changeKindLabels[kind]}，${holderChangeStateLabels[state]}。`,
  });

/** The street asked for a filing or a correction; nothing has changed yet. */
export const changeAsked = changeEvent('asked', '报送任职备案或更正', '已报区委组织部');

/** The district agreed, and the change is made. */
export const changeAgreed = changeEvent('agreed', '确认任职备案或更正', '已由区委组织部确认');

/** The district did not agree: everything stays as it was. */
export const changeRefused = changeEvent(
  'refused',
  '不同意任职备案或更正',
  '没有获得区委组织部同意',
);
