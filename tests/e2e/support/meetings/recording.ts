// Records and tasks on the screen in journeys.
import type { Page } from 'playwright-core';
import { choose } from '../desk.js';

/** How many of a branch's voting members came, one of them by name. */
export interface Attendance {
  voters: number;
  present: number;
  among: string;
}

/** Fills in the record of an assembly of today on the secretary's screen, as she would. */
export async function fillInRecord(
  page: Page,
  address: string,
  title: string,
  { voters, present, among }: Attendance,
): Promise<void> {
  await page.goto(`${address}/activities/record`);
  await page.getByLabel('主题', { exact: true }).fill(title);
  await page.getByLabel('开始时间').fill('0900');
  await page.getByLabel('结束时间').fill('1030');
  await page.getByLabel('地点').fill('社区党群服务中心');
  const rows = page.getByRole('list', { name: '到会登记' }).getByRole('listitem');
  await rows.first().waitFor();
  await page.getByRole('button', { name: '全部到会' }).click();
  let away = voters - present;
  for (const row of await rows.all()) {
    const text = (await row.textContent()) ?? '';
    const votes = !text.includes('无表决权');
    // The branch's secretary chairs the meeting.
    if (votes && (away === 0 || text.includes('书记') || text.includes(among))) continue;
    if (votes) away -= 1;
    await row.getByRole('radio', { name: '缺席' }).check();
    await row.locator('input[type=text]').fill('因公出差');
  }
  await page.getByText(`已到${present}人`).first().waitFor();
  await choose(page, '记录人', among);
  await page.getByLabel('议题', { exact: true }).fill('通报党费收缴情况，讨论楼道自治项目');
  await page.getByLabel('发言要点').fill('与会党员逐一发言，建议先从三号楼试点。');
  await page.getByLabel('决议').fill('同意试点，由支部书记负责。');
  await page.getByLabel('主持人和记录人已在会议记录上签字').check();
}

/** Fills in a task for all members of the branch. */
export async function fillInTask(
  page: Page,
  address: string,
  title: string,
  dueOn: string,
): Promise<void> {
  await page.goto(`${address}/tasks/new`);
  await page.getByLabel('任务名称').fill(title);
  await page.getByLabel('完成期限').fill(dueOn);
  await page.getByLabel('完成期限').press('Enter');
  await page.getByRole('checkbox', { name: /全选/ }).check();
}
