// Public page of a notice.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { inPlace, noticeStateLabels } from '@xianfeng/features/appointments/labels';
import type { NoticePage as Notice } from '@xianfeng/features/appointments/schema';
import { codeOf } from '../../../app/api/problem.js';
import { trpc } from '../../../app/api/trpc.js';
import { Brand } from '../../../app/shell/Brand.js';
import { dayText } from '../../../components/dates.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import shared from '../../../components/page/Parts.module.css';
import { PrintButton } from '../../../components/page/PrintButton.js';
import css from './Notice.module.css';

const routeApi = getRouteApi('/notice/$token');

/** The public notice behind its link, for anybody: to read, and to print and put up. */
export function NoticePage() {
  const { token } = routeApi.useParams();
  const notice = useQuery(trpc.appointments.notice.queryOptions({ token }, { retry: false }));
  return (
    <div className={css.page}>
      <title>任前公示 · 先锋</title>
      <header className={`${shared.printBar} no-print`}>
        <Brand />
        <PrintButton disabled={notice.data === undefined} />
      </header>
      <main className={css.main}>
        {codeOf(notice.error) === 'not_found' ? (
          <Gone />
        ) : (
          <Loaded query={notice} lines={10}>
            {(data) => (data.state === 'ended' ? <Ended /> : <Sheet notice={data} />)}
          </Loaded>
        )}
      </main>
    </div>
  );
}

/** A link that is not whole, or no longer one. */
function Gone() {
  return (
    <div className={css.sheet}>
      <h1 className={css.title}>没有这份公示</h1>
      <p className={css.text}>
        公示链接在公示期满30天后失效。请核对链接是否完整，或者向发布公示的街道党工委询问。
      </p>
    </div>
  );
}

function Ended() {
  return (
    <>
      <h1 className={css.title}>任前公示</h1>
      <Note tone="info">这次公示已经终止。</Note>
    </>
  );
}

/** Where objections are taken, as far as the street has said it. */
function contactText({ contactPhone, contactAddress }: Notice): string {
  const said = [
    ...(contactPhone === '' ? [] : [`联系电话：${contactPhone}`]),
    ...(contactAddress === '' ? [] : [`地址：${contactAddress}`]),
  ];
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

function Sheet({ notice }: { notice: Notice }) {
  const fields: readonly [string, string][] = [
    ['姓名', notice.name],
    ['性别', notice.gender],
    ['出生年月', notice.bornMonth],
    ['学历', notice.education || '—'],
    ['政治面貌', notice.politicalStatus],
    ['现任职务', notice.currentPost || '—'],
    ['拟任职务', `${inPlace(placeName(notice.villageName), notice.proposedPost)}人选`],
  ];
  return (
    <article className={css.sheet}>
      <div className="no-print">
        <Note tone={notice.state === 'paused' ? 'warning' : 'info'}>
          {noticeStateLabels[notice.state]}
        </Note>
      </div>
      <h1 className={css.title}>
        {notice.streetName}
        <br />
        村（社区）班子人选任前公示
      </h1>
      <p className={css.text}>
        经推荐、联审、考察和街道党工委会议研究，拟确定下列同志为村（社区）班子人选。为了充分发扬民主，广泛听取群众意见，现予以公示。
      </p>
      <table className={css.table}>
        <tbody>
          {fields.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className={css.heading}>一、公示时间</h2>
      <p className={css.text}>
        {dayText(notice.publishedOn)}发布，自次日起公示{notice.workingDays}个工作日，至
        {dayText(notice.lastDay)}止{notice.provisional && '（暂算，以下一年度放假通知为准）'}
        。节假日不计算在内；有异议正在核查的，公示期暂停计算。
      </p>
      <h2 className={css.heading}>二、反映方式</h2>
      <p className={css.text}>
        公示期间，对公示对象有异议的，可以通过来信、来访、来电，或者向村（居）务监督委员会反映的方式，向
        {notice.streetName}
        反映{contactText(notice)}
        。反映情况应当实事求是，提倡签署真实姓名并写明联系方式，以便核实和答复。街道党工委对反映人和反映的内容严格保密。
      </p>
      <h2 className={css.heading}>三、其他事项</h2>
      <p className={css.text}>依法由选举产生的职务，公示后仍须经过选举，当选与否以选举结果为准。</p>
      <div className={`${css.signature} keep-together`}>
        <p>{notice.streetName}</p>
        <p>{dayText(notice.publishedOn)}</p>
      </div>
    </article>
  );
}
