// Page of the settings.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SETTING_NOTE, type SettingList } from '@xianfeng/features/settings/schema';
import { Checkbox, Input } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Page, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { SettingDrawer } from './SettingDrawer.js';
import { SettingItem } from './SettingItem.js';
import css from './Settings.module.css';
import { areasOf } from './values.js';

const routeApi = getRouteApi('/signed-in/settings');

/** What the district decides itself: by area, each with its value, range and rule. */
export function SettingsPage() {
  const { key } = routeApi.useSearch();
  const settings = useQuery(trpc.settings.list.queryOptions());
  return (
    <Page
      title="区级设置"
      note={SETTING_NOTE}
      actions={
        <>
          <Link to="/settings/holidays">放假安排</Link>
          <Link to="/settings/negative-list">联审负面清单</Link>
        </>
      }
    >
      <Loaded query={settings} lines={10}>
        {(list) => (
          <>
            <Settings list={list} />
            <SettingDrawer list={list} row={list.settings.find((row) => row.key === key)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Settings({ list }: { list: SettingList }) {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const areas = areasOf(list.settings, search);
  const filter = (given: { text?: string | undefined; own?: true | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...given }), replace: true });
  return (
    <>
      <p className={css.intro}>
        法规没有统一数字、由本区自定的项目。修改自选定日期起生效，不追溯已经办理的事项；每次修改都留有记录。
        {!list.changeable && '由安全管理员修改。'}
      </p>
      <div className={shared.bar}>
        <Input.Search
          className={css.search ?? ''}
          aria-label="查找设置"
          placeholder="名称或说明里的字，如 通知"
          allowClear
          defaultValue={search.text ?? ''}
          onSearch={(text) => filter({ text: text.trim() === '' ? undefined : text.trim() })}
        />
        <Checkbox
          checked={search.own === true}
          onChange={({ target }) => filter({ own: target.checked ? true : undefined })}
        >
          只看本区选定的
        </Checkbox>
      </div>
      {areas.length === 0 ? (
        <Empty>
          <p>没有符合的设置，请换一个词查找。</p>
        </Empty>
      ) : (
        <div className={css.page}>
          <nav className={css.areas} aria-label="设置分类">
            {areas.map(({ area, label, rows }) => (
              <a key={area} href={`#${area}`}>
                {label}
                <span className={shared.count}>{rows.length}</span>
              </a>
            ))}
          </nav>
          <div className={shared.parts}>
            {areas.map(({ area, label, rows }) => (
              <div key={area} id={area} className={css.area}>
                <Section title={label}>
                  {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
                  <ul role="list" className={shared.surface}>
                    {rows.map((row) => (
                      <SettingItem key={row.key} row={row} />
                    ))}
                  </ul>
                </Section>
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
