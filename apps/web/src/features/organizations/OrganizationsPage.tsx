// Page of the tree of organizations.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMe } from '../../app/session/me.js';
import { usePhone } from '../../app/theme/size.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { OrganizationDetail } from './OrganizationDetail.js';
import css from './Organizations.module.css';
import { SearchBox } from './SearchBox.js';
import { SearchHits } from './SearchHits.js';
import { Tree } from './Tree.js';
import { useMayRead } from './useMayRead.js';

const routeApi = getRouteApi('/signed-in/organizations');

const importers: readonly string[] = ['district_approver', 'system_admin'];

/** The tree of party organizations, and one of them. */
export function OrganizationsPage() {
  const { id, text } = routeApi.useSearch();
  const { assignment } = useMe();
  const phone = usePhone();
  const chosen = id ?? assignment.organizationId;
  const tree = (
    <div className={shared.loose}>
      <SearchBox />
      {text === undefined ? (
        <Tree chosen={chosen} top={assignment.organizationId} />
      ) : (
        <SearchHits text={text} chosen={chosen} />
      )}
    </div>
  );
  return (
    <Page
      title="党组织"
      {...(useMayRead() && { note: '点开名称看班子、党员和组织生活' })}
      actions={
        importers.includes(assignment.role) && (
          <ButtonLink to="/organizations/import">导入行政区划</ButtonLink>
        )
      }
    >
      {/* On a phone the tree and the one that was chosen are two views. */}
      {phone ? (
        id === undefined ? (
          tree
        ) : (
          <>
            <p>
              <Link to="/organizations" search={(before) => ({ ...before, id: undefined })}>
                ‹ 返回党组织列表
              </Link>
            </p>
            <OrganizationDetail id={chosen} />
          </>
        )
      ) : (
        <div className={css.sides}>
          {tree}
          <OrganizationDetail id={chosen} />
        </div>
      )}
    </Page>
  );
}
