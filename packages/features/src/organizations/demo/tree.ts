/** The tree of organizations, below those that the divisions file has made. */
import type { Tx } from '@xianfeng/database';
import { addMonths, addYears } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { DemoSize, RecordedBy } from '../../kernel/index.js';
import {
  type Branch,
  type Random,
  type Street,
  streetLogin,
  type Tree,
  type Village,
  villageSecretaryLogin,
} from '../../kit/demo/index.js';
import { createOrganizations } from '../create.js';
import { draftBranches, type Imported, numeral, placeOf } from './drafts.js';
import { shareMembers } from './shares.js';

/** The community whose first branch the demo's secretary leads; else the first community there is. */
const SHOWN_COMMUNITY = '370103009017';
/** One in so many organizations is a group 党小组. */
const GROUP_SHARE = 0.13;

/** Sets up branches and groups below what the divisions file has made. */
export async function growTree(
  tx: Tx,
  by: RecordedBy,
  size: DemoSize,
  random: Random,
  today: string,
): Promise<Tree> {
  const imported = await readImported(tx);
  const root = imported.find((row) => row.parentId === null);
  if (root === undefined) throw new Error('the divisions file holds no district');
  const streetRows = imported.filter((row) => row.parentId === root.id);
  const communities = imported.filter((row) => row.type === 'general_branch');
  const groups = Math.round(size.organizations * GROUP_SHARE);
  const drafts = draftBranches(
    streetRows,
    communities,
    size.organizations - groups - imported.length,
  );
  const created = await createOrganizations(
    tx,
    by,
    drafts.map((draft) => draft.organization),
  );
  const streets = streetRows.map(toStreet);
  const above = root.name.replace(/^中国共产党|委员会$/g, '');
  const toBranch = toBranchOf(streets, above, random, today);
  const branches = [
    ...imported
      .filter((row) => row.type === 'branch')
      .map((row) => toBranch(row, row.shortName, placeOf(row), 'rural')),
    ...drafts.flatMap(({ organization, place }, index) => {
      const row = created[index];
      return row ? [toBranch(row, organization.shortName, place, organization.field)] : [];
    }),
  ];
  const shown = shownOf(branches, communities);
  const young = branches.find((b) => b.street !== shown.street && b.field === 'community');
  if (young === undefined) throw new Error('there is no second branch to show');
  shareMembers(branches, [shown, young], size.members, random.fork('members'));
  await addGroups(tx, by, branches, shown, groups);
  for (const branch of branches) branch.lagging = branch !== shown && random.chance(0.09);
  young.lagging = false;
  await setTerms(tx, branches);
  await setContacts(tx);
  shown.street.shown = true;
  const villages = toVillages(imported, streets, shown, young);
  return { root, streets, branches, villages, shown, young };
}

async function readImported(tx: Tx): Promise<Imported[]> {
  const rows = await tx.db
    .selectFrom('organization')
    .orderBy('division_code')
    .select([
      'id',
      'path',
      'name',
      'short_name as shortName',
      'type',
      'parent_id as parentId',
      'division_code as divisionCode',
    ])
    .execute();
  return rows.map((row) => ({ ...row, divisionCode: row.divisionCode ?? '' }));
}

function toStreet(row: Imported): Street {
  return {
    id: row.id,
    path: row.path,
    shortName: row.shortName,
    place: placeOf(row),
    divisionCode: row.divisionCode,
    shown: false,
  };
}

function toVillages(
  imported: readonly Imported[],
  streets: readonly Street[],
  shown: Branch,
  young: Branch,
): Village[] {
  const villages = imported.flatMap((row): Village[] => {
    const street = streets.find(({ id }) => id === row.parentId);
    if (street === undefined) return [];
    const { id, path, shortName, divisionCode } = row;
    const kind = row.type === 'branch' ? 'village' : 'community';
    const organizerLogin = streetLogin({ shown, young }, street);
    const secretaryLogin = villageSecretaryLogin({ id }, false);
    return [{ id, path, shortName, divisionCode, kind, street, organizerLogin, secretaryLogin }];
  });
  villages.sort(
    (a, b) => Number(shown.path.startsWith(b.path)) - Number(shown.path.startsWith(a.path)),
  );
  const [first] = villages;
  if (first !== undefined) first.secretaryLogin = villageSecretaryLogin(first, true);
  return villages;
}

function toBranchOf(streets: readonly Street[], above: string, random: Random, today: string) {
  const keys = { next: 1 };
  return (
    row: { id: number; path: string },
    shortName: string,
    place: string,
    field: string,
  ): Branch => {
    const street = streets.find((s) => row.path.startsWith(s.path));
    if (street === undefined) throw new Error(`${shortName} stands outside every street`);
    return {
      key: keys.next++,
      id: row.id,
      path: row.path,
      shortName,
      place: above + street.place + (place === street.place ? '' : place),
      field,
      street,
      size: 0,
      groups: [],
      hasCommittee: false,
      lagging: false,
      members: [],
      team: [],
      ...termOf(random, today),
    };
  };
}

/** Each branch stands within its term of five years; one in twenty-five is near the end of it. */
function termOf(random: Random, today: string): { foundedOn: string; electedOn: string } {
  const electedOn = random.chance(0.04)
    ? addMonths(addYears(today, -5), random.int(1, 6))
    : addMonths(addYears(today, -3), random.int(1, 24));
  return { foundedOn: addYears(electedOn, -random.int(1, 20)), electedOn };
}

function shownOf(branches: readonly Branch[], communities: readonly Imported[]): Branch {
  const community =
    communities.find((row) => row.divisionCode === SHOWN_COMMUNITY) ?? communities[0];
  const shown = branches.find((b) => community && b.path.startsWith(community.path)) ?? branches[0];
  if (shown === undefined) throw new Error('there is no branch to show');
  return shown;
}

/** Groups for the shown branch and for the largest ones, two to four each. */
async function addGroups(
  tx: Tx,
  by: RecordedBy,
  branches: readonly Branch[],
  shown: Branch,
  count: number,
): Promise<void> {
  const largest = [...branches].sort((a, b) => b.size - a.size || a.key - b.key);
  const owners: Branch[] = [];
  for (const branch of [shown, ...largest.filter((b) => b !== shown)]) {
    const own = Math.min(4, Math.max(2, Math.floor(branch.size / 14)));
    if (branch.size >= 12 && owners.length + own <= count) {
      owners.push(...Array.from({ length: own }, () => branch));
    }
  }
  const nth = new Map<Branch, number>();
  const created = await createOrganizations(
    tx,
    by,
    owners.map((branch) => {
      const n = (nth.get(branch) ?? 0) + 1;
      nth.set(branch, n);
      const name = `第${numeral(n)}党小组`;
      return { parentId: branch.id, name, shortName: name, type: 'group', field: branch.field };
    }),
  );
  created.forEach(({ id }, index) => {
    owners[index]?.groups.push(id);
  });
}

async function setTerms(tx: Tx, branches: readonly Branch[]): Promise<void> {
  await sql`
    update organization o set founded_on = b.founded, elected_on = b.elected
    from unnest(${branches.map((b) => b.id)}::bigint[], ${branches.map((b) => b.foundedOn)}::date[],
      ${branches.map((b) => b.electedOn)}::date[]) as b(id, founded, elected)
    where o.id = b.id`.execute(tx.db);
}

/** Most offices of streets, villages and branches have entered a telephone, made up, and an address. */
async function setContacts(tx: Tx): Promise<void> {
  await sql`
    update organization set
      office_phone = '0531-2' || lpad((id * 7919 % 10000000)::text, 7, '0'),
      address = regexp_replace(short_name, '(第[一二三四五六七八九十]+)?党(支部|总支|委|工委)$', '') || '党群服务中心'
    where type in ('work_committee', 'committee', 'general_branch', 'branch')
      and (id % 7 <> 0 or type = 'work_committee')`.execute(tx.db);
}
