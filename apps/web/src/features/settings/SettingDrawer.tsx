// Drawer of one setting.
import { getRouteApi } from '@tanstack/react-router';
import {
  SETTING_NOTE,
  type SettingList,
  type SettingRow,
} from '@xianfeng/features/settings/schema';
import { citationText } from '@xianfeng/rules';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { usePhone } from '../../app/theme/size.js';
import { dayText } from '../../components/dates.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';
import { ChooseForm } from './ChooseForm.js';
import { History } from './History.js';
import css from './Settings.module.css';
import { valueText } from './values.js';
import { WithdrawButton } from './WithdrawButton.js';

const routeApi = getRouteApi('/signed-in/settings');

/** One setting beside the list: what it means, how it may be changed, and who changed it when. */
export function SettingDrawer({ list, row }: { list: SettingList; row: SettingRow | undefined }) {
  const navigate = routeApi.useNavigate();
  const phone = usePhone();
  const close = () =>
    void navigate({
      search: ({ key: _, ...others }) => others,
      replace: true,
      resetScroll: false,
    });
  return (
    <Drawer
      open={row !== undefined}
      onClose={close}
      size={phone ? '100%' : 520}
      title={row?.definition.label ?? '区级设置'}
      destroyOnHidden
    >
      {row !== undefined && <Setting key={row.key} list={list} row={row} />}
    </Drawer>
  );
}

function Setting({ list, row }: { list: SettingList; row: SettingRow }) {
  const [changing, setChanging] = useState(false);
  return (
    <div className={shared.column}>
      <p>
        <StatusTag tone="quiet">{SETTING_NOTE}</StatusTag>
      </p>
      <Facts row={row} />
      {row.pending.length > 0 && (
        <Part title="将要生效">
          {row.pending.map((choice) => (
            <div key={choice.id} className={css.pending}>
              <p>
                <b>{valueText(row.definition, choice.value)}</b>，{dayText(choice.from)}起生效
                <span className={css.soft}>
                  {choice.by}：{choice.reason}
                </span>
              </p>
              {list.changeable && <WithdrawButton row={row} choice={choice} />}
            </div>
          ))}
        </Part>
      )}
      {list.changeable &&
        (changing ? (
          <Part title="修改">
            <ChooseForm row={row} today={list.today} onDone={() => setChanging(false)} />
          </Part>
        ) : (
          <div>
            <Button type="primary" onClick={() => setChanging(true)}>
              修改
            </Button>
          </div>
        ))}
      <Part title="修改记录">
        <History row={row} />
      </Part>
    </div>
  );
}

function Facts({ row }: { row: SettingRow }) {
  const { definition, value, since, range, citation } = row;
  return (
    <FactList>
      <Fact label="现行值">
        <b className={css.now}>{valueText(definition, value)}</b>
        <span className={css.soft}>
          {since === null ? '默认值，本区没有另选' : `本区选定，${dayText(since)}起生效`}
        </span>
      </Fact>
      <Fact label="默认值">{valueText(definition, row.default)}</Fact>
      <Fact label="可选范围">{range}</Fact>
      <Fact label="说明">{definition.note}</Fact>
      <Fact label="依据">{citationText(citation)}</Fact>
    </FactList>
  );
}

/** A part under its heading; the page behind has regions of its own. */
function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={shared.tight}>
      <h2 className={css.partTitle}>{title}</h2>
      {children}
    </div>
  );
}
