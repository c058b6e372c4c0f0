// Card of a notice for the supervision committee.

import { inPlace } from '@xianfeng/features/appointments/labels';
import { raiseObjectionInput, type WatchedNotice } from '@xianfeng/features/appointments/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { NoticeTag } from '../tags.js';

/** One notice as it is put up on the board, with the way to object during its period. */
export function NoticeCard({ notice }: { notice: WatchedNotice }) {
  const [objecting, setObjecting] = useState(false);
  const { noticeId, state, mayObject } = notice;
  const facts: readonly [string, string][] = [
    ['性别', notice.gender],
    ['出生年月', notice.bornMonth],
    ['学历', notice.education || '—'],
    ['政治面貌', notice.politicalStatus],
    ['现任职务', notice.currentPost || '—'],
    ['拟任职务', `${inPlace(placeName(notice.villageName), notice.proposedPost)}人选`],
  ];
  return (
    <Card>
      <div className={shared.stack}>
        <span className={shared.line}>
          {notice.name !== '' && <b>{notice.name}</b>}
          <NoticeTag state={state} />
          <span className={shared.soft}>
            {dayText(notice.publishedOn)}发布，至{dayText(notice.lastDay)}
            {notice.provisional && '（暂算）'}
          </span>
        </span>
        {state === 'ended' ? (
          <p className={shared.soft}>这次公示已经终止。</p>
        ) : (
          <FactList>
            {facts.map(([name, value]) => (
              <Fact key={name} label={name}>
                {value}
              </Fact>
            ))}
          </FactList>
        )}
        {mayObject && !objecting && (
          <div>
            <Button onClick={() => setObjecting(true)}>提出异议</Button>
          </div>
        )}
        {mayObject && objecting && (
          <>
            <Note tone="info">
              以村务监督委员会的名义提出。提出后公示期暂停计算，由街道核查并答复；提出后不能修改。
            </Note>
            <WriteForm
              name={`appointments.raiseObjection:${noticeId}`}
              keeps="nothing"
              schema={raiseObjectionInput}
              procedure={api.appointments.raiseObjection}
              initial={{ content: '' }}
              toInput={(values) => ({ ...values, noticeId })}
              submit="提出异议"
              success="已提出，街道核查后在这里答复"
              refresh={() => [trpc.appointments.watch.pathFilter()]}
              onDone={() => setObjecting(false)}
              onCancel={() => setObjecting(false)}
            >
              {/* An id of its own: the page's content has that of the field. */}
              <Form.Item
                name="content"
                htmlFor={`objection-${noticeId}`}
                label="异议内容（事实和依据）"
              >
                <ProseInput
                  id={`objection-${noticeId}`}
                  autoSize={{ minRows: 3, maxRows: 12 }}
                  most={2000}
                />
              </Form.Item>
            </WriteForm>
          </>
        )}
      </div>
    </Card>
  );
}
