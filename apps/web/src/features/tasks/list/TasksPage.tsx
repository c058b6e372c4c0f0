// Page of an organization's tasks.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Choices } from '../../../components/Choices.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ReceivedList } from './ReceivedList.js';
import { SentList } from './SentList.js';

const routeApi = getRouteApi('/signed-in/tasks');

const exact = { exact: true, includeSearch: true };

/** Tasks of the own organization: what it received, and what it handed down. */
export function TasksPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  // No organization stands above the district: it receives nothing.
  const top = assignment.role === 'district_auditor' || assignment.role === 'district_approver';
  const side = search.side ?? (top ? 'sent' : 'received');
  const all = search.all === true;
  const here = search.side === undefined ? {} : { side };
  return (
    <Page
      title="任务"
      note={assignment.organizationName}
      actions={
        <ButtonLink to="/tasks/new" primary>
          下达任务
        </ButtonLink>
      }
    >
      <div className={shared.views}>
        {!top && (
          <Choices label="收到或下达">
            <Link
              to="/tasks"
              search={all ? { all } : {}}
              activeOptions={exact}
              {...(side === 'received' && { 'aria-current': 'page' as const })}
            >
              收到的
            </Link>
            <Link
              to="/tasks"
              search={all ? { side: 'sent', all } : { side: 'sent' }}
              activeOptions={exact}
              {...(side === 'sent' && { 'aria-current': 'page' as const })}
            >
              下达的
            </Link>
          </Choices>
        )}
        <Choices label="办理状态">
          <Link to="/tasks" search={here} activeOptions={exact} replace>
            未办结
          </Link>
          <Link to="/tasks" search={{ ...here, all: true }} activeOptions={exact} replace>
            全部
          </Link>
        </Choices>
      </div>
      {side === 'sent' ? <SentList all={all} /> : <ReceivedList all={all} />}
    </Page>
  );
}
