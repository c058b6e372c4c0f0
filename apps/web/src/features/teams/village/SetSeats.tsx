import { postLabel, type TeamPost, teamPostLabels } from '@xianfeng/features/teams/labels';
import { setSeatsInput, type VillageTeam } from '@xianfeng/features/teams/schema';
import { Button, Form, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../talents/Talents.module.css';

const posts = Object.keys(teamPostLabels) as readonly TeamPost[];

/** 职数: how many seats each post of the village has. */
export function SetSeats({ team }: { team: VillageTeam }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>设定职数</Button>
      <Modal
        title={`设定职数：${team.organizationName}`}
        open={open}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <WriteForm
          name={`teams.seats:${team.organizationId}`}
          schema={setSeatsInput}
          procedure={api.teams.setSeats}
          initial={{ seats: 1 }}
          toInput={(values) => ({ ...values, organizationId: team.organizationId })}
          submit="保存"
          success="已设定职数"
          refresh={() => [trpc.teams.pathFilter()]}
          onDone={close}
          onCancel={close}
        >
          <div className={shared.grid}>
            <Form.Item name="post" label="岗位">
              <Select
                options={posts.map((value) => ({
                  value,
                  label: postLabel(value, team.divisionKind),
                }))}
                placeholder="请选择"
              />
            </Form.Item>
            <Form.Item name="seats" label="职数" extra="有现任同志的席位不能减少，须先登记离任。">
              <InputNumber min={0} max={9} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
        </WriteForm>
      </Modal>
    </>
  );
}
