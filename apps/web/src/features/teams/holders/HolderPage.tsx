// Page of one time in office.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import {
  changeKindLabels,
  leavingReasonLabels,
  pendingChangeLabels,
  postLabel,
  type RecordKind,
  recordKindLabels,
  routeLabel,
} from '@xianfeng/features/teams/labels';
import type { HolderDetail } from '@xianfeng/features/teams/schema';
import { leavingReasons, namesOf } from '@xianfeng/rules';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dayText, monthText } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import { RecordForm } from './RecordForm.js';
import { Records } from './Records.js';

const routeApi = getRouteApi('/signed-in/teams/holders/$holderId');

const kinds = namesOf(recordKindLabels);

/** One time in office: the post, what is due, what is on record of it, and leaving. */
export function HolderPage() {
  const { holderId } = routeApi.useParams();
  const holder = useQuery(trpc.teams.holder.queryOptions({ id: holderId }));
  const { data } = holder;
  return (
    <Page
      title={
        data === undefined ? '任职' : `${data.name}：${postLabel(data.post, data.divisionKind)}`
      }
      note={
        data && (
          <span className={shared.tags}>
            <StatusTag tone={data.leftOn === null ? 'done' : 'quiet'}>
              {data.leftOn === null ? '在任' : '已离任'}
            </StatusTag>
            {data.pendingChange !== null && (
              <StatusTag tone="warning">{pendingChangeLabels[data.pendingChange]}</StatusTag>
            )}
            {data.serviceBatchId !== null && (
              <StatusTag tone="quiet">{data.historical === null ? '补录' : '历史登记'}</StatusTag>
            )}
          </span>
        )
      }
      actions={
        data && (
          <Link to="/teams/$villageId" params={{ villageId: data.organizationId }}>
            {placeName(data.organizationName)}班子
          </Link>
        )
      }
    >
      <Loaded query={holder} lines={10}>
        {(loaded) => <Holder key={loaded.id} holder={loaded} />}
      </Loaded>
    </Page>
  );
}

function Holder({ holder }: { holder: HolderDetail }) {
  const [kind, setKind] = useState<RecordKind | null>(null);
  const close = () => setKind(null);
  return (
    <>
      {holder.outcome === 'terminated' && holder.leftOn === null && (
        <Note tone="warning">
          连续两次民主评议不称职，依法职务终止。请登记离任，离任原因选“职务终止”。
        </Note>
      )}
      {holder.historical !== null && (
        <Note tone="info">
          历史登记，没有以下材料：{holder.historical.missing.join('、')}。原因：
          {holder.historical.reason}
        </Note>
      )}
      <Findings findings={holder.findings} />
      <div className={shared.layout}>
        <div className={shared.column}>
          <Section
            title="任职期间记录"
            actions={
              holder.mayRecord &&
              kinds.map((each) => (
                <Button key={each} onClick={() => setKind(each)}>
                  登记{recordKindLabels[each]}
                </Button>
              ))
            }
          >
            {holder.records.length === 0 ? (
              <Empty>还没有考核、述职、审计和交接记录</Empty>
            ) : (
              <Card>
                <Records records={holder.records} />
              </Card>
            )}
          </Section>
        </div>
        <div className={shared.column}>
          <Section title="任职情况">
            <Card>
              <Facts holder={holder} />
            </Card>
          </Section>
          {holder.mayLeave && <Leaving holder={holder} />}
          {holder.mayCorrect.length > 0 && <Correcting holder={holder} />}
        </div>
      </div>
      <Modal
        title={kind === null ? '' : `登记${recordKindLabels[kind]}：${holder.name}`}
        open={kind !== null}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        {kind !== null && <RecordForm holder={holder} kind={kind} close={close} />}
      </Modal>
    </>
  );
}

function Facts({ holder }: { holder: HolderDetail }) {
  const { source, leftOn, leavingReason, leavingText } = holder;
  const items: readonly [string, string][] = [
    ['岗位', postLabel(holder.post, holder.divisionKind)],
    ['产生方式', routeLabel(holder.route, holder.divisionKind)],
    ['任职日期', dayText(holder.startsOn)],
    ['任期届满', holder.termEndsOn === null ? '没有任期' : dayText(holder.termEndsOn)],
    ['性别', genderLabel(holder.gender)],
    ['出生年月', monthText(holder.bornMonth)],
    ['人才来源', source === null ? '—' : talentSourceLabels[source]],
    ...(leftOn === null ? [] : [['离任日期', dayText(leftOn)] as [string, string]]),
    ...(leavingReason === null
      ? []
      : [['离任原因', leavingReasonLabels[leavingReason]] as [string, string]]),
    ...(leavingText === '' ? [] : [['离任说明', leavingText] as [string, string]]),
  ];
  return (
    <FactList>
      {items.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
      <Fact label="档案">
        <Link to="/talents/$talentId" params={{ talentId: holder.talentId }}>
          人才档案
        </Link>
        {'　'}
        <Link to="/appointments/$candidateId" params={{ candidateId: holder.candidateId }}>
          任职办理过程
        </Link>
      </Fact>
    </FactList>
  );
}

/** TAL-15: the reasons for which this post may be left; no other is offered. */
function Leaving({ holder }: { holder: HolderDetail }) {
  const reasons = leavingReasons(holder.post).map((reason) => leavingReasonLabels[reason]);
  return (
    <Section title="离任">
      <Card>
        <div className={shared.stack}>
          <p className={shared.soft}>这个岗位的离任原因只有：{reasons.join('、')}。</p>
          <div>
            <ButtonLink
              to="/appointments/$candidateId"
              params={{ candidateId: holder.candidateId }}
              search={{ move: 'leave' }}
            >
              登记离任
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Section>
  );
}

/** GEN-07: what was registered wrongly is corrected by two people; the street asks. */
function Correcting({ holder }: { holder: HolderDetail }) {
  return (
    <Section title="更正">
      <Card>
        <div className={shared.stack}>
          <p className={shared.soft}>登记有误的，由街道提出，区委组织部确认后更正。</p>
          <div className={shared.buttons}>
            {holder.mayCorrect.map((kind) => (
              <ButtonLink
                key={kind}
                to="/appointments/changes/ask"
                search={{ holderId: holder.id, kind }}
              >
                {changeKindLabels[kind]}
              </ButtonLink>
            ))}
          </div>
        </div>
      </Card>
    </Section>
  );
}
