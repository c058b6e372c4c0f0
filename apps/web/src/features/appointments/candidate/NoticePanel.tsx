// The public notice of a candidate.
import { Link } from '@tanstack/react-router';
import { channelLabels } from '@xianfeng/features/appointments/labels';
import type {
  CandidateDetail,
  NoticeView,
  ObjectionView,
} from '@xianfeng/features/appointments/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { say } from '../../../app/announce.js';
import { useMe } from '../../../app/session/me.js';
import { dayText, dueText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { ObjectForm, SettleForm } from '../forms/objection.js';
import { NoticeTag, ObjectionTag } from '../tags.js';

/** The public notice: its days, its link, and the objections with what came of them. */
export function NoticePanel({ candidate }: { candidate: CandidateDetail }) {
  const { notice } = candidate;
  const { today } = useMe();
  const [objecting, setObjecting] = useState(false);
  if (notice === null) return null;
  // While one objection is looked into others may come; before, the move itself is offered above.
  const further = notice.state === 'paused' && notice.objections.some(({ maySettle }) => maySettle);
  return (
    <Section title="公示">
      <Card>
        <div className={shared.stack}>
          <p className={shared.line}>
            <NoticeTag state={notice.state} />
            <span>
              {dayText(notice.publishedOn)}发布，公示{notice.workingDays}个工作日，
              {notice.state === 'paused' ? '暂停前算至' : '至'}
              {dayText(notice.lastDay)}
              {notice.provisional && '（暂算）'}
            </span>
          </p>
          {notice.provisional && (
            <Note tone="info">
              公示期跨入下一年，下一年放假安排尚未载入，截止日为暂算；载入后自动重新计算，在此之前不能结束公示。请联系区安全管理员载入。
            </Note>
          )}
          {notice.pauses.map(({ from, until }) => (
            <p key={from} className={shared.soft}>
              {dayText(from)}因异议暂停
              {until !== null && `，${dayText(until)}恢复`}
              {until === null && notice.state === 'paused' && '，正在核查'}
            </p>
          ))}
          {notice.token !== null &&
            (today > notice.linkEndsOn && notice.state !== 'paused' ? (
              <p className={shared.soft}>公示链接已于{dayText(notice.linkEndsOn)}失效</p>
            ) : (
              <NoticeLink candidateId={candidate.id} notice={notice} token={notice.token} />
            ))}
          {notice.objections.length > 0 && (
            <ul className={css.opinions} aria-label="异议">
              {notice.objections.map((objection) => (
                <Objection key={objection.id} objection={objection} />
              ))}
            </ul>
          )}
          {further && !objecting && (
            <div>
              <Button onClick={() => setObjecting(true)}>登记另一件异议</Button>
            </div>
          )}
          {objecting && (
            <ObjectForm candidate={candidate} label="登记异议" close={() => setObjecting(false)} />
          )}
        </div>
      </Card>
    </Section>
  );
}

/** The link that everybody may open: to print the notice, and to share it. */
function NoticeLink(props: { candidateId: number; notice: NoticeView; token: string }) {
  const { candidateId, notice, token } = props;
  const copy = async () => {
    const address = `${location.origin}/notice/${token}`;
    try {
      await navigator.clipboard.writeText(address);
      say('公示链接已复制', 'success');
    } catch {
      say(`不能自动复制，请手工复制：${address}`, 'error');
    }
  };
  return (
    <p className={shared.line}>
      <Link to="/notice/$token" params={{ token }} target="_blank">
        打开公示页（可打印张贴）
      </Link>
      <Button size="small" onClick={() => void copy()}>
        复制链接
      </Button>
      <DownloadButton
        path={`/files/notice?candidateId=${candidateId}`}
        label="下载公示（Word）"
        size="small"
      />
      <span className={shared.soft}>链接{dayText(notice.linkEndsOn)}后失效</span>
    </p>
  );
}

function Objection({ objection }: { objection: ObjectionView }) {
  const { today } = useMe();
  const [settling, setSettling] = useState(false);
  const { state, objector, dueOn } = objection;
  return (
    <li>
      <span className={shared.line}>
        <b>{dayText(objection.raisedOn)}</b>
        <span>
          {channelLabels[objection.channel]}
          {objector !== '' && `，${objector}`}
        </span>
        <ObjectionTag state={state} />
        {state === 'open' && (
          <span className={dueOn < today ? shared.late : shared.soft}>
            核查不晚于{dayText(dueOn)}完成（{dueText(dueOn, today)}）
          </span>
        )}
      </span>
      <Prose text={objection.content} />
      {objection.finding !== '' && <p>核查结论：{objection.finding}</p>}
      {objection.answer !== '' && <p>答复：{objection.answer}</p>}
      {objection.maySettle && !settling && (
        <div>
          <Button onClick={() => setSettling(true)}>登记核查结果</Button>
        </div>
      )}
      {settling && <SettleForm objection={objection} close={() => setSettling(false)} />}
    </li>
  );
}
