// Page of one batch of incumbents.

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  type BatchDetail,
  confirmInput,
  incumbentColumns,
  returnInput,
} from '@xianfeng/features/incumbents/schema';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { instantText } from '../../components/dates.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Note } from '../../components/feedback/Note.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { TableErrors } from '../../components/import/ImportPage.js';
import { UnderWay } from '../../components/import/UnderWay.js';
import { Card, Page, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { TeamsNav } from '../../components/page/TeamsNav.js';
import { People } from './People.js';
import { BatchTag } from './tags.js';

const routeApi = getRouteApi('/signed-in/teams/on-record/$batchId');

/** One batch: who is put on record, by which papers, and the district's answer. */
export function BatchPage() {
  const { batchId } = routeApi.useParams();
  const batch = useQuery(trpc.incumbents.get.queryOptions({ id: batchId }));
  const { data } = batch;
  return (
    <Page title={`在任补录第${batchId}批`} note={data && <BatchTag state={data.state} />}>
      <TeamsNav />
      <Loaded query={batch} lines={10}>
        {(loaded) => <Batch key={`${loaded.id} ${loaded.version}`} batch={loaded} />}
      </Loaded>
    </Page>
  );
}

function Batch({ batch }: { batch: BatchDetail }) {
  const { errors, errorCount, people } = batch;
  return (
    <>
      {batch.ownEntry !== null && <Note tone="warning">{batch.ownEntry}</Note>}
      {errorCount > 0 && (
        <TableErrors
          rows={batch.rows}
          count={errorCount}
          errors={errors}
          names={incumbentColumns}
        />
      )}
      <div className={shared.layout}>
        <div className={shared.column}>
          <Section title="补录人员">
            {batch.state === 'returned' || batch.state === 'withdrawn' ? (
              <Note tone="info">这一批没有补录，人员信息已不再保存。</Note>
            ) : (
              <People people={people} />
            )}
          </Section>
        </div>
        <div className={shared.column}>
          <Section title="提交情况">
            <Card>
              <Facts batch={batch} />
            </Card>
          </Section>
          <UnderWay procedure="incumbents.confirm" told />
          {batch.mayReturn && <Answer batch={batch} />}
          {batch.mayWithdraw && <Withdraw batch={batch} />}
        </div>
      </div>
    </>
  );
}

function Facts({ batch }: { batch: BatchDetail }) {
  const items: readonly [string, string][] = [
    ['提交单位', batch.organizationName],
    ['文件', batch.fileName],
    ['人岗数', String(batch.rows)],
    ['补录原因', batch.reason],
    ['录入', `${batch.enteredBy}　${instantText(batch.enteredAt)}`],
    ...(batch.answeredBy === null || batch.answeredAt === null
      ? []
      : [['办理', `${batch.answeredBy}　${instantText(batch.answeredAt)}`] as [string, string]]),
    ...(batch.opinion === '' ? [] : [['意见', batch.opinion] as [string, string]]),
  ];
  return (
    <FactList>
      {items.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </FactList>
  );
}

/** The approver's answer; it is one of two, and only one form is open. */
function Answer({ batch }: { batch: BatchDetail }) {
  const [answer, setAnswer] = useState<'confirm' | 'return'>(
    batch.mayConfirm ? 'confirm' : 'return',
  );
  const { id, version } = batch;
  const refresh = () => [trpc.incumbents.pathFilter(), trpc.teams.pathFilter()];
  return (
    <Section title="区委组织部审批">
      <Card>
        <div className={shared.stack}>
          <p className={shared.soft}>
            确认后，这{batch.rows}
            个岗位连同全部依据一次写入；有一人不符合规定，整批都不写入。
          </p>
          {batch.mayConfirm && (
            <Radio.Group
              aria-label="审批意见"
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
              options={[
                { value: 'confirm', label: '确认补录' },
                { value: 'return', label: '退回街道' },
              ]}
            />
          )}
          {answer === 'confirm' ? (
            <WriteForm
              name={`incumbents.confirm:${id}`}
              keeps={{ without: ['opinion'] }}
              schema={confirmInput}
              procedure={api.incumbents.confirm}
              initial={{ opinion: '' }}
              toInput={(values) => ({ ...values, id, version })}
              submit="确认这一批"
              success="已补录"
              refresh={refresh}
            >
              <Form.Item
                name="opinion"
                label="确认意见"
                extra={batch.needsOpinion ? '有的行需要人工确认，请写明核实情况。' : '可以不填。'}
              >
                <ProseInput rows={3} most={500} />
              </Form.Item>
            </WriteForm>
          ) : (
            <WriteForm
              name={`incumbents.return:${id}`}
              keeps="nothing"
              schema={returnInput}
              procedure={api.incumbents.giveBack}
              initial={{ opinion: '' }}
              toInput={(values) => ({ ...values, id, version })}
              submit="退回这一批"
              success="已退回街道"
              refresh={refresh}
            >
              <Form.Item name="opinion" label="退回原因">
                <ProseInput rows={3} most={500} />
              </Form.Item>
            </WriteForm>
          )}
        </div>
      </Card>
    </Section>
  );
}

function Withdraw({ batch }: { batch: BatchDetail }) {
  const { id, version } = batch;
  const withdraw = useWrite(api.incumbents.withdraw, {
    success: '已撤回',
    refresh: () => [trpc.incumbents.pathFilter()],
  });
  return (
    <Section title="撤回">
      <Card>
        <div className={shared.stack}>
          <p className={shared.soft}>区里确认之前可以撤回，改正表格后重新提交。</p>
          <div>
            <Button loading={withdraw.pending} onClick={() => void withdraw.send({ id, version })}>
              撤回这一批
            </Button>
          </div>
          {withdraw.problem !== null && <ProblemNote problem={withdraw.problem} />}
        </div>
      </Card>
    </Section>
  );
}
