// Who has read the notice of a meeting, and the text for those who cannot.
import { useQuery } from '@tanstack/react-query';
import type { ActivityDetail, Reader } from '@xianfeng/features/activities/schema';
import { Button } from 'antd';
import { say } from '../../../app/announce.js';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { PrintButton } from '../../../components/page/PrintButton.js';
import css from '../detail/Detail.module.css';
import { noticeText } from './notice-text.js';

/** For who called the meeting: who has read the latest notice, who has not, who has no account. */
export function Told({ activity }: { activity: ActivityDetail }) {
  const { today } = useMe();
  const readers = useQuery(trpc.activities.readers.queryOptions({ id: activity.id }));
  const copy = async () => {
    const text = noticeText(activity, today).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      say('通知内容已复制', 'success');
    } catch {
      say(`不能自动复制，请手工复制：${text}`, 'error');
    }
  };
  return (
    <Section
      title="通知情况"
      actions={
        <>
          <Button onClick={() => void copy()}>复制通知内容</Button>
          <PrintButton label="打印通知" />
        </>
      }
    >
      <Loaded query={readers} lines={3}>
        {({ people }) => (
          <Card className={css.people ?? ''}>
            <Group title="没有账号，请当面或电话通知" people={people.filter(unreached)} />
            <Group
              title="还没有看到通知"
              people={people.filter((one) => one.hasAccount && one.readAt === null)}
            />
            <Group title="已经看到通知" people={people.filter(({ readAt }) => readAt !== null)} />
          </Card>
        )}
      </Loaded>
    </Section>
  );
}

/** Neither read it nor can sign in to read it. */
const unreached = ({ hasAccount, readAt }: Reader) => !hasAccount && readAt === null;

function Group({ title, people }: { title: string; people: readonly Reader[] }) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={css.peopleHead}>
        {title} <b>{people.length}</b>
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
      <ul role="list" className={css.names}>
        {people.map((one) => (
          <li key={one.memberId}>
            {one.name}
            {one.readEarlier && <span className={shared.soft}>（只看过调整前的）</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
