// Tests of the roster, one member and masked fields.
import { nameKey } from '@xianfeng/rules';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { maskResidentId } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addOrganization,
  addStreet,
  aResidentId,
  enterSealed,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestMember,
  type TestTree,
  testDistrict,
} from '../testing/index.js';
import { maskAddress } from './present.js';
import { membersRouter } from './router.js';

const here = testDistrict(membersRouter);
const { world, as } = here;

const RESIDENT_ID = '999999196805040013';
let known: TestMember;

/** A member of whom everything is recorded. */
async function addKnown(
  branch: TestTree['east']['branch'],
  residentId = RESIDENT_ID,
): Promise<TestMember> {
  const member = await addMember(world, branch, { name: '赵青山', phone: '19912345678' });
  await world.db
    .updateTable('person')
    .set({ born_on: '1968-05-04' })
    .where('id', '=', member.personId)
    .execute();
  await enterSealed(world, member.personId, {
    residentId,
    address: '济南市市中区东街街道东街社区3号楼2单元501室',
  });
  await world.db
    .insertInto('sanction')
    .values({ member_id: member.id, kind: 'warning', approved_on: '2025-06-01', ends_on: null })
    .execute();
  await world.db
    .insertInto('position')
    .values({
      organization_id: branch.id,
      member_id: member.id,
      post: 'organization_commissioner',
      starts_on: '2022-07-01',
      ends_on: '2024-06-30',
    })
    .execute();
  return member;
}

beforeAll(async () => {
  known = await addKnown(here.tree.east.branch);
});

test('the roster of a subtree gives each member once, in order, with the telephone masked', async () => {
  const street = await addStreet(world, here.tree.district, '序街');
  const made: TestMember[] = [];
  for (let i = 0; i < 23; i++) {
    const branch = i % 3 === 0 ? street.otherBranch : street.branch;
    made.push(await addMember(world, branch, { phone: `1990000${1000 + i}` }));
  }
  const seen: { id: number; organizationId: number; name: string; phone: string | null }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof as>['list']>> = await as(here.district).list({
      organizationId: street.street.id,
      limit: 5,
      cursor,
    });
    expect(page.total).toBe(23);
    expect(page.items.length).toBeLessThanOrEqual(5);
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  expect(seen.map((row) => row.id).sort()).toEqual(made.map((member) => member.id).sort());
  const keys = await world.db
    .selectFrom('member')
    .where('organization_path', 'like', `${street.street.path}%`)
    .orderBy('organization_path')
    .orderBy('sort_name')
    .orderBy('id')
    .select('id')
    .execute();
  expect(seen.map((row) => row.id)).toEqual(keys.map((row) => row.id));
  for (const row of seen) expect(row.phone).toMatch(/^199\*{4}1\d{3}$/);
});

test('a page that ends with the last row has no next one', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  const empty = await as(here.district).list({ organizationId: branch.id });
  expect(empty).toEqual({ items: [], next: null, total: 0, asOf: 0 });
  for (let i = 0; i < 5; i++) await addMember(world, branch);
  expect((await as(here.district).list({ organizationId: branch.id, limit: 5 })).next).toBeNull();
  expect(
    (await as(here.district).list({ organizationId: branch.id, limit: 4 })).next,
  ).not.toBeNull();
});

test('a row holds what a roster shows', async () => {
  const branch = await addOrganization(world, {
    parent: here.tree.west.community,
    name: '某某党支部',
  });
  const group = await addOrganization(world, { parent: branch, type: 'group', name: '第一党小组' });
  const member = await addMember(world, branch, { group, name: '钱一', attendanceExempt: true });
  const { items } = await as(here.district).list({ organizationId: branch.id });
  expect(items).toEqual([
    {
      id: member.id,
      name: '钱一',
      gender: '1',
      bornMonth: '1980-05',
      category: 'full',
      standing: 'normal',
      organizationId: branch.id,
      organizationName: '某某党支部',
      groupName: '第一党小组',
      joinedOn: '2010-07-01',
      fullOn: '2011-07-01',
      phone: null,
      attendanceExempt: true,
      floating: false,
      lostContact: false,
    },
  ]);
});

test('filters narrow the rows and the total alike', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  const group = await addOrganization(world, { parent: branch, type: 'group' });
  await addMember(world, branch, { name: '欧阳明', group });
  await addMember(world, branch, { name: '欧明阳', category: 'probationary' });
  await addMember(world, branch, { name: '李明', group, category: 'probationary' });
  await addMember(world, branch, { name: '李去', standing: 'left' });
  await addMember(world, branch, { name: '李停', standing: 'suspended' });
  const list = async (
    filter: Partial<Parameters<ReturnType<typeof as>['list']>[0]>,
    organizationId = branch.id,
  ) => {
    const page = await as(here.district).list({ organizationId, ...filter });
    expect(page.total).toBe(page.items.length);
    return page.items.map((row) => row.name).sort();
  };
  expect(await list({})).toEqual(['李明', '欧明阳', '欧阳明'].sort());
  expect(await list({ category: 'probationary' })).toEqual(['李明', '欧明阳'].sort());
  expect(await list({ standing: 'left' })).toEqual(['李去']);
  expect(await list({ standing: 'suspended' })).toEqual(['李停']);
  expect(await list({ text: '欧阳' })).toEqual(['欧阳明']);
  expect(await list({ text: '明' })).toEqual(['李明', '欧阳明'].sort());
  expect(await list({ text: 'OYM' })).toEqual(['欧阳明']);
  expect(await list({ text: 'o' })).toEqual(['欧明阳', '欧阳明'].sort());
  expect(await list({}, group.id)).toEqual(['李明', '欧阳明'].sort());
  expect(await list({ category: 'full', text: '明' }, group.id)).toEqual(['欧阳明']);
});

test('a searched roster goes on over its pages, and nothing in the text is a wildcard', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  for (let i = 0; i < 7; i++) await addMember(world, branch, { name: '孙小同' });
  const found: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof as>['list']>> = await as(here.district).list({
      organizationId: branch.id,
      text: '孙',
      limit: 3,
      cursor,
    });
    expect(page.total).toBe(7);
    found.push(...page.items.map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(new Set(found).size).toBe(7);
  for (const text of ['%', '_', '\\', '孙%', "'; drop table member; --"]) {
    expect((await as(here.district).list({ organizationId: branch.id, text })).total).toBe(0);
  }
});

test('whatever text is looked for, the answer is that of a plain comparison', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  const names = ['王小明', '王明', '明小王', '小明', '司马小'];
  for (const name of names) await addMember(world, branch, { name });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom(
          '王',
          '小',
          '明',
          '小　明',
          'w',
          'wx',
          'sm',
          'wangx',
          'SIMA',
          '司·马',
          '/',
          '·',
        ),
        fc.string({ minLength: 1 }),
      ),
      async (text) => {
        if (text.trim() === '' || /\p{Cc}/u.test(text)) return;
        const { items } = await as(here.district).list({ organizationId: branch.id, text });
        const said = nameKey(text) || text.trim();
        const sounds: Record<string, string[]> = {
          王小明: ['wxm', 'wangxiaoming'],
          王明: ['wm', 'wangming'],
          明小王: ['mxw', 'mingxiaowang'],
          小明: ['xm', 'xiaoming'],
          司马小: ['smx', 'simaxiao'],
        };
        const expected = names.filter(
          (name) =>
            name.startsWith(said) ||
            name.endsWith(said) ||
            sounds[name]?.some((sound) => sound.startsWith(said)),
        );
        expect(items.map((row) => row.name).sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 60 },
  );
});

test('a member is found by the name that the person bears now', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  const member = await addMember(world, branch, { name: '周旧名' });
  await world.db
    .updateTable('person')
    .set({ name: '周新名', initials: 'zxm' })
    .where('id', '=', member.personId)
    .execute();
  const total = async (text: string) =>
    (await as(here.district).list({ organizationId: branch.id, text })).total;
  expect([await total('周旧'), await total('周新'), await total('zxm')]).toEqual([0, 1, 1]);
});

test('a member is found by any writing of the name, by the surname as it is spoken, by full pinyin', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  for (const name of ['单雄信', '阿依古丽·买买提']) await addMember(world, branch, { name });
  const found = async (text: string) =>
    (await as(here.district).list({ organizationId: branch.id, text })).items.map(
      ({ name }) => name,
    );
  for (const text of ['单 雄信', 'shanxiong', 'sxx', 'ShanXiongXin']) {
    expect(await found(text), text).toEqual(['单雄信']);
  }
  for (const text of ['阿依古丽・买', '阿依古丽买买提', '买买提', 'ayiguli']) {
    expect(await found(text), text).toEqual(['阿依古丽·买买提']);
  }
  expect(await found('danxiong')).toEqual([]);
});

test('a roster outside the scope looks as if it did not exist', async () => {
  for (const id of [
    here.tree.west.street.id,
    here.tree.west.branch.id,
    here.tree.district.id,
    999_999,
  ]) {
    expect(await refusalOf(as(here.street).list({ organizationId: id }))).toBe('not_found');
  }
  expect(
    await refusalOf(as(here.secretary).list({ organizationId: here.tree.east.otherBranch.id })),
  ).toBe('not_found');
  const member = await actorAs(world, 'member', here.tree.east.branch);
  expect(await refusalOf(as(member).list({ organizationId: here.tree.east.branch.id }))).toBe(
    'forbidden',
  );
  const administrator = await actorAs(world, 'system_admin', here.tree.district);
  expect(await refusalOf(as(administrator).list({ organizationId: here.tree.district.id }))).toBe(
    'forbidden',
  );
});

test('a cursor of another list is refused', async () => {
  for (const cursor of ['x', Buffer.from('[1]').toString('base64url'), '']) {
    const call = as(here.district).list({ organizationId: here.tree.district.id, cursor });
    expect(await refusalOf(call)).toBe('invalid_input');
  }
});

test('one member is shown masked, with the whole history', async () => {
  const member = await as(here.secretary).get({ id: known.id });
  expect(member).toMatchObject({
    name: '赵青山',
    residentId: '999***********0013',
    phone: '199****5678',
    address: '济南市市中区东街街道东街社区***',
    bornMonth: '1968-05',
    positions: [{ post: 'organization_commissioner', endsOn: '2024-06-30' }],
    memberships: [{ id: known.id, organizationId: here.tree.east.branch.id }],
    sanctions: [{ kind: 'warning', approvedOn: '2025-06-01' }],
    mayReveal: ['residentId', 'phone', 'address'],
  });
  expect(member.ancestors.map((a) => a.id)).toEqual([
    here.tree.district.id,
    here.tree.east.street.id,
    here.tree.east.community.id,
    here.tree.east.branch.id,
  ]);
  expect(JSON.stringify(member)).not.toContain('12345678');
  expect(JSON.stringify(member)).not.toContain(RESIDENT_ID);
});

test('sanctions are not for the commissioner; the member sees his own', async () => {
  const commissioner = await actorAs(world, 'organization_commissioner', here.tree.east.branch);
  expect((await as(commissioner).get({ id: known.id })).sanctions).toBeNull();
  const himself = await actorAs(world, 'member', here.tree.east.branch, known);
  expect((await as(himself).get({ id: known.id })).sanctions).toHaveLength(1);
});

test('a member reads himself and nobody else', async () => {
  const other = await addMember(world, here.tree.east.branch);
  const member = await actorAs(world, 'member', here.tree.east.branch, other);
  expect((await as(member).get({ id: other.id })).name).toBe(other.name);
  expect(await refusalOf(as(member).get({ id: known.id }))).toBe('not_found');
  expect(
    await refusalOf(as(member).reveal({ id: known.id, field: 'phone', reason: '看看号码' })),
  ).toBe('not_found');
});

test('a member of another street is not found, neither read nor revealed', async () => {
  const stranger = await addKnown(here.tree.west.branch, aResidentId(world));
  for (const actor of [here.secretary, here.street]) {
    expect(await refusalOf(as(actor).get({ id: stranger.id }))).toBe('not_found');
    const reveal = as(actor).reveal({ id: stranger.id, field: 'residentId', reason: '核对身份' });
    expect(await refusalOf(reveal)).toBe('not_found');
  }
  expect(await recordedEvents(world, 'member.revealed')).toEqual([]);
});

test('a reveal gives the value, and who saw it and why stands in the log for audit only', async () => {
  const before = (await recordedEvents(world, 'member.revealed')).length;
  const asked = { id: known.id, field: 'residentId', reason: '办理组织关系转接' } as const;
  expect(await as(here.secretary).reveal(asked)).toEqual({
    id: known.id,
    version: 1,
    value: RESIDENT_ID,
    repeated: false,
  });
  const events = (await recordedEvents(world, 'member.revealed')).slice(before);
  expect(events).toMatchObject([
    {
      audience: [],
      actor: { accountId: here.secretary.accountId },
      subject: { kind: 'member', id: known.id },
      data: { field: 'residentId', reason: '办理组织关系转接' },
    },
  ]);
  expect(JSON.stringify(events)).not.toContain(RESIDENT_ID);
});

test('a double click reveals once in the log, and one of both answers says so', async () => {
  const before = (await recordedEvents(world, 'member.revealed')).length;
  const caller = as(here.secretary, 'one click');
  const asked = { id: known.id, field: 'phone', reason: '电话通知' } as const;
  const answers = await Promise.all([caller.reveal(asked), caller.reveal(asked)]);
  expect(answers.map(({ value }) => value)).toEqual(['19912345678', '19912345678']);
  expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  expect((await recordedEvents(world, 'member.revealed')).length).toBe(before + 1);
});

test('without a password given lately, without a reason or without the role nothing is revealed', async () => {
  const before = (await recordedEvents(world, 'member.revealed')).length;
  const late = { ...here.secretary, authenticatedAt: world.clock.now() - 10 * 60_000 - 1 };
  const asked = { id: known.id, field: 'address', reason: '走访慰问' } as const;
  expect(await refusalOf(as(late).reveal(asked))).toBe('reauthentication_needed');
  const onTime = { ...here.secretary, authenticatedAt: world.clock.now() - 10 * 60_000 };
  expect((await as(onTime).reveal(asked)).value).toContain('501室');
  const report = await refusalReport(as(here.secretary).reveal({ ...asked, reason: ' ' }));
  expect(report).toMatchObject({ code: 'invalid_input', fields: [{ path: 'reason' }] });
  const administrator = await actorAs(world, 'security_admin', here.tree.district);
  expect(await refusalOf(as(administrator).reveal(asked))).toBe('forbidden');
  expect((await recordedEvents(world, 'member.revealed')).length).toBe(before + 1);
});

test('the same key again is one reveal, and says so', async () => {
  const before = (await recordedEvents(world, 'member.revealed')).length;
  const asked = { id: known.id, field: 'phone', reason: '电话通知' } as const;
  const first = await as(here.secretary, 'repeated key').reveal(asked);
  const again = await as(here.secretary, 'repeated key').reveal(asked);
  expect([first.repeated, again.repeated, again.value]).toEqual([false, true, first.value]);
  expect((await recordedEvents(world, 'member.revealed')).length).toBe(before + 1);
});

test('a retry is answered under the rights of now', async () => {
  const asked = { id: known.id, field: 'phone', reason: '电话通知' } as const;
  await as(here.secretary, 'kept key').reveal(asked);
  const moved = {
    ...here.secretary,
    assignment: { ...here.secretary.assignment, organizationPath: here.tree.west.branch.path },
  };
  expect(await refusalOf(as(moved, 'kept key').reveal(asked))).toBe('not_found');
});

test('masks hide what they should', () => {
  expect(maskResidentId('37010319680504001X')).toBe('370***********001X');
  expect(maskAddress('市中区十六里河镇分水岭村12号')).toBe('市中区十六里河镇分水岭村***');
  expect(maskAddress('七里山街道某小区1号楼')).toBe('七里山街道***');
  expect(maskAddress('经七路88号')).toBe('***');
});

test('the same key shows nothing any more after ten minutes', async () => {
  const asked = { id: known.id, field: 'phone', reason: '电话通知' } as const;
  const now = () => ({ ...here.secretary, authenticatedAt: world.clock.now() });
  await as(now(), 'old key').reveal(asked);
  world.clock.advance(10 * 60_000);
  expect(await as(now(), 'old key').reveal(asked)).toMatchObject({ repeated: true });
  world.clock.advance(1);
  expect(await refusalOf(as(now(), 'old key').reveal(asked))).toBe('shown_before');
  expect((await as(now(), 'new key').reveal(asked)).repeated).toBe(false);
});
