/** The pool: who is in it, and how they came into it. */
import { addDays, addMonths, instantOf } from '@xianfeng/rules';
import {
  accountOf,
  copyRows,
  personColumns,
  personRow,
  takeIds,
  type Value,
} from '../../kit/demo/index.js';
import type { TalentOptions } from './options.js';
import type { TalentDraft } from './people.js';

/** Puts on file those of the pool who are no members. */
export async function putOnFile(
  options: TalentOptions,
  talents: readonly TalentDraft[],
): Promise<void> {
  const fresh = talents.filter(({ person }) => person !== null);
  const first = await takeIds(options.client, 'person', fresh.length);
  fresh.forEach((draft, index) => {
    draft.personId = first + index;
  });
  const row = personRow(options);
  await copyRows(
    options.client,
    'person',
    personColumns,
    fresh.flatMap(({ person, personId }) => (person === null ? [] : [row(person, personId)])),
  );
}

const strengths = [
  '农产品电商销售',
  '规模种植和农机服务',
  '乡村旅游经营',
  '工程施工管理',
  '财务和资产管理',
  '物流和冷链',
  '群众工作和矛盾调解',
];
const occupations = [
  '合作社负责人',
  '个体工商户',
  '企业部门经理',
  '退役士兵',
  '农业技术员',
  '网格员',
  '返乡创业',
];

/** Writes the pool, with how everybody came into it. */
export async function writePool(
  { client, accounts, today, createdAt, random }: TalentOptions,
  talents: readonly TalentDraft[],
  idOf: ReadonlyMap<TalentDraft, number>,
  onTheWay: ReadonlySet<TalentDraft>,
): Promise<void> {
  const draw = random.fork('pool');
  const moves: Value[][] = [];
  // Visitors find a talent to admit in their street, and a lead to send in.
  const own = talents.filter(
    (each) => each.village.street.shown && each.posts.length === 0 && !onTheWay.has(each),
  );
  const first = new Map(own.slice(0, 2).map((each, index) => [each, index === 0 ? 0.15 : 0.05]));
  const rows = talents.map((draft): Value[] => {
    const { village, member } = draft;
    const organizer = accountOf(accounts, village.organizerLogin);
    const secretary = accountOf(accounts, village.secretaryLogin);
    const chance = onTheWay.has(draft) ? 1 : (first.get(draft) ?? draw.next());
    const state = chance < 0.1 ? 'lead' : chance < 0.2 ? 'pending_intake' : 'in_pool';
    const since = addDays(today, -draw.int(2, state === 'in_pool' ? 300 : 24));
    const due = { lead: null, pending_intake: addDays(since, 14), in_pool: addMonths(since, 12) };
    const id = idOf.get(draft) ?? 0;
    const at = new Date(instantOf(since, '10:00')).toISOString();
    // GEN-08: no account admits its own lead, so what the street passed came from the village.
    const origin = draw.chance(0.8) || state !== 'lead' ? 'village' : 'street';
    if (state !== 'lead') {
      moves.push([
        ...['talent', id, 2, 'apply', 'lead', 'pending_intake', since, '', secretary],
        ...['branch_secretary', at],
      ]);
    }
    if (state === 'in_pool') {
      moves.push([
        ...['talent', id, 3, 'admit', 'pending_intake', 'in_pool', since, '符合入库条件'],
        ...[organizer, 'street_organizer', at],
      ]);
    }
    const version = { lead: 1, pending_intake: 2, in_pool: 3 }[state];
    return [
      ...[id, draft.personId, village.id, village.path, village.street.id, draft.source],
      ...[member ? '01' : '13', draw.pick(occupations), draw.pick(strengths)],
      ...['愿意到村任职', true, draft.forSecretary, origin, state, since, due[state]],
      ...[state === 'in_pool' ? since : null],
      ...[origin === 'village' ? secretary : organizer, version, createdAt],
    ];
  });
  await copyRows(
    client,
    'talent',
    [
      ...['id', 'person_id', 'organization_id', 'organization_path', 'street_id', 'source'],
      ...['political_status', 'occupation', 'strengths', 'wish', 'willing', 'for_secretary'],
      ...['origin', 'state', 'state_since', 'due_on', 'reviewed_on', 'entered_by', 'version'],
      'created_at',
    ],
    rows,
  );
  await copyRows(
    client,
    'case_move',
    [
      ...['kind', 'case_id', 'version', 'action', 'from_state', 'to_state', 'on_day', 'text'],
      ...['account_id', 'role', 'at'],
    ],
    moves,
  );
}
