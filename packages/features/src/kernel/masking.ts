/** Masking by SEC-09. Browser-safe. */

/** 370***********001X: the first three and the last four. */
export function maskResidentId(id: string): string {
  return `${id.slice(0, 3)}${'*'.repeat(Math.max(0, id.length - 7))}${id.slice(-4)}`;
}

/** 138****5678: the first three and the last four. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
];

/** 张*, 欧阳**: the surname and a star for each further character, for lists across units. */
export function maskName(name: string): string {
  const surname =
    COMPOUND_SURNAMES.find((compound) => name.startsWith(compound)) ?? name.slice(0, 1);
  return surname + '*'.repeat(Math.max(1, name.length - surname.length));
}
