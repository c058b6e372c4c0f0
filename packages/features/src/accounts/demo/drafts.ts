/** Which accounts the demo opens, and what each may work as. */
import type { ReviewDepartment } from '@xianfeng/rules';
import type { Role } from '../../kernel/index.js';
import {
  type Branch,
  demoLogins,
  holderOf,
  type Member,
  type Street,
  streetLogin,
  type Tree,
  villageAccountantLogin,
} from '../../kit/demo/index.js';

/** An account to be opened, with what it may work as. */
export interface AccountDraft {
  login: string;
  name: string;
  member: Member | null;
  /** Whether anybody knows its password. */
  open: boolean;
  assignments: {
    role: Role;
    organizationId: number;
    from: string;
    department?: ReviewDepartment;
  }[];
}

/** The secretary first, then the commissioner where there is one, then members who sign in. */
export function draftsOfBranch(tree: Tree, branch: Branch): AccountDraft[] {
  const shown = branch === tree.shown;
  const other = branch === tree.young;
  const secretary = holderOf(branch, 'secretary');
  const commissioner = holderOf(branch, 'organization_commissioner');
  const drafts: AccountDraft[] = [];
  if (secretary) {
    const login = shown
      ? demoLogins.secretary
      : other
        ? demoLogins.otherSecretary
        : `sj${branch.id}`;
    drafts.push(officer(branch, secretary, 'branch_secretary', login, shown || other));
  }
  if (commissioner) {
    const login = shown ? demoLogins.commissioner : `zw${branch.id}`;
    drafts.push(officer(branch, commissioner, 'organization_commissioner', login, shown));
  }
  if (!shown && !other) return drafts;
  const members = branch.members.filter((m) => m !== secretary && m !== commissioner);
  if (other) {
    const member = members.find((m) => m.category === 'full' && m.bornOn > '1970') ?? members[0];
    if (member) drafts.push(officer(branch, member, 'member', demoLogins.thirdMember, true));
    return drafts;
  }
  const [first, second] = [
    members.find((m) => m.bornOn < '1966'),
    members.find((m) => m.bornOn > '1980'),
  ];
  for (const [member, login] of [
    [first ?? members[0], demoLogins.member],
    [second ?? members[1], demoLogins.otherMember],
  ] as const) {
    if (member === undefined) continue;
    drafts.push(officer(branch, member, 'member', login, true));
  }
  return drafts;
}

function officer(
  branch: Branch,
  member: Member,
  role: Role,
  login: string,
  open: boolean,
): AccountDraft {
  const from = branch.electedOn;
  const own = { role, organizationId: branch.id, from };
  const asMember = { role: 'member' as const, organizationId: branch.id, from: member.joinedOn };
  return {
    login,
    name: member.name,
    member,
    open,
    assignments: role === 'member' ? [asMember] : [own, asMember],
  };
}

/** The organizer is a member of the street's office, and holds no other account. */
export function draftOfStreet(tree: Tree, street: Street): AccountDraft {
  const login = streetLogin(tree, street);
  const office = tree.branches.find((b) => b.street === street && b.field === 'organ');
  const busy = office?.team.map((held) => held.member) ?? [];
  const member = office?.members.find(
    (m) => m.category === 'full' && m.standing === 'normal' && !m.exempt && !busy.includes(m),
  );
  const from = office?.electedOn ?? '2024-01-01';
  const own = { role: 'street_organizer' as const, organizationId: street.id, from };
  if (office === undefined || member === undefined) {
    return { login, name: `${street.place}组织员`, member: null, open: true, assignments: [own] };
  }
  const open = login === demoLogins.organizer || login === demoLogins.otherOrganizer;
  const draft = officer(office, member, 'member', login, open);
  return { ...draft, assignments: [own, ...draft.assignments] };
}

/** Those of the organization department, and the three administrators. */
export function draftsOfDistrict(tree: Tree): AccountDraft[] {
  const draft = (login: string, name: string, role: Role): AccountDraft => ({
    login,
    name,
    member: null,
    open: true,
    assignments: [{ role, organizationId: tree.root.id, from: '2024-01-01' }],
  });
  const ofDepartment = (
    login: string,
    name: string,
    role: Role,
    department: ReviewDepartment,
  ): AccountDraft => ({
    ...draft(login, name, role),
    assignments: [{ role, organizationId: tree.root.id, from: '2024-01-01', department }],
  });
  return [
    draft(demoLogins.auditor, '区委组织部审核员', 'district_auditor'),
    draft(demoLogins.approver, '区委组织部审批人', 'district_approver'),
    draft(demoLogins.system, '系统管理员', 'system_admin'),
    draft(demoLogins.security, '安全管理员', 'security_admin'),
    draft(demoLogins.audit, '审计管理员', 'audit_admin'),
    ofDepartment(demoLogins.agriculture, '区农业农村局经办人', 'department_officer', 'agriculture'),
    ofDepartment(demoLogins.discipline, '区纪委监委经办人', 'joint_review_officer', 'discipline'),
    ofDepartment(
      demoLogins.publicSecurity,
      '区公安分局经办人',
      'joint_review_officer',
      'public_security',
    ),
    ofDepartment(demoLogins.court, '区法院经办人', 'joint_review_officer', 'court'),
    ofDepartment(
      demoLogins.civilAffairs,
      '区民政局经办人',
      'joint_review_officer',
      'civil_affairs',
    ),
  ];
}

/** One accountant for the villages of each street, under an assignment at each of them. */
export function draftsOfAccountants(tree: Tree): AccountDraft[] {
  return tree.streets.flatMap((street): AccountDraft[] => {
    const villages = tree.villages.filter((village) => village.street === street);
    if (villages.length === 0) return [];
    return [
      {
        login: villageAccountantLogin({ street }),
        name: `${street.place}代理记账会计`,
        member: null,
        open: street.shown,
        assignments: villages.map(({ id }) => ({
          role: 'village_accountant' as const,
          organizationId: id,
          from: '2021-01-01',
        })),
      },
    ];
  });
}

/** Each village's own party organization recommends, plans and enters what is the village's. */
export function draftsOfVillages(tree: Tree): AccountDraft[] {
  return tree.villages.map((village) => ({
    login: village.secretaryLogin,
    name: `${village.shortName}书记`,
    member: null,
    open: village.secretaryLogin === demoLogins.villageSecretary,
    assignments: [
      { role: 'branch_secretary' as const, organizationId: village.id, from: '2021-01-01' },
    ],
  }));
}

/** Who chairs a supervision committee: of which village stands when it is known where a notice runs. */
export function draftOfSupervisor(): AccountDraft {
  return {
    login: demoLogins.supervisor,
    name: '村务监督委员会主任',
    member: null,
    open: true,
    assignments: [],
  };
}
