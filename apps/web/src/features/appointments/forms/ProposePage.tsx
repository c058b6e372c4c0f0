// Page that proposes a candidate (动议).

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import {
  postLabel,
  routeLabel,
  type TeamPost,
  villagePosts,
} from '@xianfeng/features/appointments/labels';
import { proposeInput } from '@xianfeng/features/appointments/schema';
import type { TalentDetail } from '@xianfeng/features/talents/schema';
import { Form, Select } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { SittingItems } from './fields.js';
import { openSeats } from './open-seats.js';
import { refreshSteps, withoutTheCandidate } from './StepForm.js';

const routeApi = getRouteApi('/signed-in/appointments/new');

/** 动议: a talent of the pool for an empty seat of the village, by the post's lawful route. */
export function ProposePage() {
  const { talentId } = routeApi.useSearch();
  const talent = useQuery({
    ...trpc.talents.get.queryOptions({ id: talentId ?? 0 }),
    enabled: talentId !== undefined,
  });
  return (
    <Page title={talent.data === undefined ? '动议' : `动议：${talent.data.name}`} narrow>
      {talentId === undefined ? (
        <Empty
          action={
            <Link to="/talents" search={{ state: 'in_pool' }} className="text-link">
              打开人才库（在库）
            </Link>
          }
        >
          请从人才库中选择在库的人才，再点“动议使用”。
        </Empty>
      ) : (
        <Loaded query={talent} lines={8}>
          {(data) =>
            data.mayPropose ? (
              <ProposeForm talent={data} />
            ) : (
              <Note tone="info">这位同志现在不能动议：不在库，或者不由您办理。</Note>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}

interface Values {
  post?: TeamPost;
  explanation: string;
}

function ProposeForm({ talent }: { talent: TalentDetail }) {
  const navigate = useNavigate();
  const initial: Values = { explanation: '' };
  return (
    <Card>
      <WriteForm
        name={`appointments.propose:${talent.id}`}
        keeps={withoutTheCandidate}
        schema={proposeInput}
        procedure={api.appointments.propose}
        initial={initial}
        toInput={(values) => ({ ...values, talentId: talent.id })}
        submit="动议"
        success="已动议，请提请联审"
        refresh={refreshSteps}
        onDone={({ id }) =>
          void navigate({
            to: '/appointments/$candidateId',
            params: { candidateId: id },
            replace: true,
          })
        }
        onCancel={() => window.history.back()}
      >
        <PostItems talent={talent} />
        <SittingItems />
        <Form.Item name="explanation" label="情况说明（规定提示“请注意”的，须写明理由）">
          <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
        </Form.Item>
      </WriteForm>
    </Card>
  );
}

/** The posts that are to be filled, and for the chosen one its lawful routes and no other. */
function PostItems({ talent }: { talent: TalentDetail }) {
  const team = useQuery(trpc.teams.village.queryOptions({ organizationId: talent.organizationId }));
  const form = Form.useFormInstance();
  const post: TeamPost | undefined = Form.useWatch('post');
  const { today } = useMe();
  const kind = team.data?.divisionKind ?? null;
  const routes = post === undefined ? [] : villagePosts[post].routes;
  return (
    <>
      <p className={css.lead}>{placeName(talent.organizationName)}有空缺或者即将届满的岗位：</p>
      <div className={shared.grid}>
        <Form.Item name="post" label="拟任岗位">
          <Select<TeamPost>
            placeholder="请选择"
            loading={team.isFetching}
            notFoundContent="这个村没有空缺或者即将届满的岗位，请先设定职数或者登记离任"
            options={(team.data?.posts ?? []).flatMap((each) => {
              const open = openSeats(each.seats, today);
              if (open === null) return [];
              return [{ value: each.post, label: `${postLabel(each.post, kind)}（${open}）` }];
            })}
            onChange={(chosen) => form.setFieldValue('route', villagePosts[chosen].routes[0])}
          />
        </Form.Item>
        <Form.Item name="route" label="产生方式" extra="村民选举产生的岗位，系统只登记选举结果。">
          <Select
            placeholder="先选择岗位"
            options={routes.map((route) => ({ value: route, label: routeLabel(route, kind) }))}
          />
        </Form.Item>
      </div>
    </>
  );
}
