// Near relatives of a talent.
import { useInfiniteQuery } from '@tanstack/react-query';
import { nearRelativeLabels } from '@xianfeng/features/talents/labels';
import { declareKinInput, type TalentDetail } from '@xianfeng/features/talents/schema';
import { postLabel } from '@xianfeng/features/teams/labels';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { nextPage } from '../../../components/list/query.js';
import { Card, Section } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';
import { kinOptions } from './FactFields.js';

const refresh = () => [trpc.talents.pathFilter(), trpc.teams.pathFilter()];

/** 近亲属 of the person in the team of the village (TAL-06). */
export function KinList({ talent }: { talent: TalentDetail }) {
  const [adding, setAdding] = useState(false);
  const { kin, mayChange } = talent;
  if (kin.length === 0 && !mayChange) return null;
  return (
    <Section
      title="在村任职的近亲属"
      actions={mayChange && <Button onClick={() => setAdding(true)}>登记近亲属关系</Button>}
    >
      <Card>
        {kin.length === 0 ? (
          <p className={css.soft}>没有登记。有近亲属在本村任职的应当登记，系统据此判断任职回避。</p>
        ) : (
          <ul className={css.lines}>
            {kin.map((one) => (
              <li key={one.id}>
                <span>
                  {nearRelativeLabels[one.relation]}：{one.name}
                  <span className={css.soft}>
                    {one.posts.length > 0 ? `（${one.posts.join('、')}）` : '（现未任职）'}
                  </span>
                </span>
                {mayChange && (
                  <ActionButton
                    procedure={api.talents.removeKin}
                    input={{ id: one.id, version: one.version, talentId: talent.id }}
                    confirm="确定这条近亲属关系登记有误，予以删除？"
                    label={`删除与${one.name}的近亲属关系`}
                    success="已删除"
                    size="small"
                    refresh={refresh}
                  >
                    删除
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Modal
        title="登记近亲属关系"
        open={adding}
        footer={null}
        onCancel={() => setAdding(false)}
        destroyOnHidden
      >
        <KinForm talent={talent} close={() => setAdding(false)} />
      </Modal>
    </Section>
  );
}

function KinForm({ talent, close }: { talent: TalentDetail; close: () => void }) {
  const team = useInfiniteQuery(
    trpc.teams.holders.infiniteQueryOptions(
      { organizationId: talent.organizationId, limit: 100 },
      nextPage,
    ),
  );
  const holders = team.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <WriteForm
      name={`talents.kin:${talent.id}`}
      keeps="nothing"
      schema={declareKinInput}
      procedure={api.talents.declareKin}
      initial={{}}
      toInput={(values) => ({ ...values, talentId: talent.id })}
      submit="登记"
      success="已登记"
      refresh={refresh}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="holderId" label="本村班子成员">
        <Select
          placeholder="请选择"
          loading={team.isFetching}
          options={holders.map(({ id, name, post, divisionKind }) => ({
            value: id,
            label: `${name}（${postLabel(post, divisionKind)}）`,
          }))}
          notFoundContent="这个村还没有登记班子成员"
        />
      </Form.Item>
      <Form.Item name="relation" label={`是${talent.name}的`}>
        <Select placeholder="请选择" options={kinOptions} />
      </Form.Item>
    </WriteForm>
  );
}
