/** ORG-01 组织类别. A group (党小组) has no seal and belongs to one branch. */
export const organizationTypeLabels = {
  work_committee: '党工委',
  committee: '党委',
  general_branch: '党总支',
  branch: '党支部',
  joint_branch: '联合党支部',
  temporary_branch: '临时党支部',
  floating_branch: '流动党员党支部',
  group: '党小组',
} as const;

export type OrganizationType = keyof typeof organizationTypeLabels;

const branchTypes: ReadonlySet<OrganizationType> = new Set([
  'branch',
  'joint_branch',
  'temporary_branch',
  'floating_branch',
]);

/** Is it a branch of any sort, with members of its own and 三会一课? */
export function isBranchType(type: OrganizationType): boolean {
  return branchTypes.has(type);
}

/** ORG-02 所属领域 */
export const fieldLabels = {
  rural: '农村',
  community: '社区',
  street: '街道',
  organ: '机关',
  public_institution: '事业单位',
  state_enterprise: '国有企业',
  private_enterprise: '非公企业',
  social_organization: '社会组织',
  building: '楼宇',
  park: '园区',
  business_district: '商圈',
  school: '学校',
  hospital: '医院',
  retired: '离退休',
  floating: '流动党员',
  new_employment: '新业态新就业群体',
  other: '其他',
} as const;

export type Field = keyof typeof fieldLabels;

/** 两新: 非公企业 and 社会组织 together. */
export function isNewSector(field: Field): boolean {
  return field === 'private_enterprise' || field === 'social_organization';
}
