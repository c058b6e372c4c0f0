// The beginning of a real district: its root and three administrators (SEC-06).
import { connect, transact } from '@xianfeng/database';
import {
  addFirstAdministrators,
  type FirstCode,
  isFounded,
  issueFirstCodes,
} from '@xianfeng/features/accounts';
import { type FieldKeys, systemClock } from '@xianfeng/features/kernel';
import { createOrganizations } from '@xianfeng/features/organizations';

/** Until the first import of divisions gives it its name: the root that the administrators stand at. */
const root = {
  parentId: null,
  name: '本区党组织（待导入行政区划）',
  shortName: '本区',
  type: 'committee',
  field: 'organ',
};

/** Whether anybody has an account: then the database holds a district, real or not. */
export async function hasAccounts(workUrl: string): Promise<boolean> {
  const { db, close } = connect(workUrl, { max: 1 });
  try {
    return await transact(db, isFounded);
  } finally {
    await close();
  }
}

/**
 * A real district begins with a root and three administrators (SEC-06), all or nothing. At each start
 * those who have not opened their account are given a new code.
 *
 * @returns the codes to be shown to the operator, none once all three have opened their accounts
 */
export async function openRealDistrict(workUrl: string, keys: FieldKeys): Promise<FirstCode[]> {
  const system = { clock: systemClock, keys };
  const { db, close } = connect(workUrl, { max: 1 });
  try {
    return await transact(db, async (tx) => {
      if (!(await isFounded(tx))) {
        const by = { actor: null, clock: systemClock, request: null };
        for (const made of await createOrganizations(tx, by, [root])) {
          await addFirstAdministrators(tx, system, made);
        }
      }
      return issueFirstCodes(tx, system);
    });
  } finally {
    await close();
  }
}
