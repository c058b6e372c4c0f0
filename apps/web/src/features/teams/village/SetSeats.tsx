// Form of the number of seats.

import { postLabel, type TeamPost, teamPostLabels } from '@xianfeng/features/teams/labels';
import { setSeatsInput, type VillageTeam } from '@xianfeng/features/teams/schema';
import { namesOf } from '@xianfeng/rules';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';

const posts = namesOf(teamPostLabels);

interface Values {
  seats: Partial<Record<TeamPost, number | null>>;
}

const seatsNow = (team: VillageTeam, post: TeamPost) =>
  team.posts.find((each) => each.post === post)?.seats.length ?? 0;

/** 职数: how many seats each post of the village has, for the whole team at once. */
export function SetSeats({ team }: { team: VillageTeam }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const initial: Values = {
    seats: Object.fromEntries(posts.map((post) => [post, seatsNow(team, post)])),
  };
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
          initial={initial}
          keeps="nothing"
          toInput={({ seats }) => ({
            organizationId: team.organizationId,
            posts: posts
              .map((post) => ({ post, seats: seats[post] ?? 0 }))
              .filter((each) => each.seats !== seatsNow(team, each.post)),
          })}
          submit="保存"
          success="已设定职数"
          refresh={() => [trpc.teams.pathFilter()]}
          onDone={close}
          onCancel={close}
        >
          <p className={shared.soft}>有现任同志的席位不能减少，须先登记离任。</p>
          <div className={shared.grid}>
            {posts.map((post) => (
              <Form.Item
                key={post}
                name={['seats', post]}
                label={postLabel(post, team.divisionKind)}
              >
                <CountInput min={0} max={9} style={{ width: '100%' }} />
              </Form.Item>
            ))}
          </div>
        </WriteForm>
      </Modal>
    </>
  );
}
