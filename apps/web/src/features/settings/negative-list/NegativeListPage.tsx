// Page of the negative list.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type NegativeListView,
  OWN_LIST_NOTE,
  SAMPLE_LIST_NOTE,
} from '@xianfeng/features/settings/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import { ChangeForm } from './ChangeForm.js';
import { ItemList } from './ItemList.js';
import { Versions } from './Versions.js';

/** 负面清单 (TAL-09): the list by which joint reviews are sent today, and its history. */
export function NegativeListPage() {
  const list = useQuery(trpc.settings.negativeList.queryOptions());
  const { data } = list;
  return (
    <Page
      title="负面清单"
      note={data && (data.own ? OWN_LIST_NOTE : SAMPLE_LIST_NOTE)}
      actions={<Link to="/settings">返回区级设置</Link>}
    >
      <Loaded query={list} lines={12}>
        {(loaded) => <List key={loaded.version} list={loaded} />}
      </Loaded>
    </Page>
  );
}

function List({ list }: { list: NegativeListView }) {
  const [changing, setChanging] = useState(false);
  return (
    <>
      {!list.own && (
        <Note tone="warning">
          本区还没有确认自己的清单，联审暂按示例清单办理。示例取自2016—2020年一些地方公开的清单，一票否决和计算年限由本系统暂定，请换成本区文件规定的清单。
        </Note>
      )}
      {list.changeable ? (
        !changing && (
          <div>
            <Button type="primary" onClick={() => setChanging(true)}>
              更换清单
            </Button>
          </div>
        )
      ) : (
        <p>由安全管理员按区里文件更换。更换后提请的联审按新清单，已经提请的仍按原清单。</p>
      )}
      {changing ? (
        <Section title="更换清单">
          <Card>
            <ChangeForm list={list} close={() => setChanging(false)} />
          </Card>
        </Section>
      ) : (
        <Section title={`现行清单（${list.items.length}项）`}>
          <ItemList items={list.items} />
        </Section>
      )}
      {list.versions.length > 0 && (
        <Section title="历次清单">
          <Card>
            <Versions list={list} />
          </Card>
        </Section>
      )}
    </>
  );
}
