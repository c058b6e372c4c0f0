// Page of the chair of a supervision committee (GEN-08).
import { useQuery } from '@tanstack/react-query';
import type { WatchedVillage } from '@xianfeng/features/appointments/schema';
import { trpc } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { stateTag } from '../../../components/StatusTag.js';
import { Slot } from '../../../components/slot/Slot.js';
import { NoticeCard } from './NoticeCard.js';
import css from './Supervision.module.css';
import { Team } from './Team.js';

/** 村务监督: what is put up on the village's board, and the committee's objections (GEN-08). */
export function SupervisionPage() {
  const village = useQuery(trpc.appointments.watch.queryOptions());
  const { data } = village;
  return (
    <Page
      title="村务监督"
      note={data && `${placeName(data.streetName)}${placeName(data.villageName)}`}
    >
      <Loaded query={village} lines={10}>
        {(loaded) => (
          <>
            <Notices village={loaded} />
            <Objections village={loaded} />
            <Section title="村班子">
              <Card>
                <Team village={loaded} />
              </Card>
            </Section>
          </>
        )}
      </Loaded>
      <Slot name="supervision" />
    </Page>
  );
}

function Notices({ village: { notices } }: { village: WatchedVillage }) {
  return (
    <Section title="任前公示">
      {notices.length === 0 ? (
        <Card>
          <Empty>
            <p>本村现在没有任前公示。街道发布公示后，这里会显示，公示期内可以提出异议。</p>
          </Empty>
        </Card>
      ) : (
        <div className={css.notices}>
          {notices.map((notice) => (
            <NoticeCard key={notice.noticeId} notice={notice} />
          ))}
        </div>
      )}
    </Section>
  );
}

/** An objection, as the committee that raised it is told. */
const OwnObjectionTag = stateTag(
  { open: '街道核查中', dismissed: '不成立', upheld: '成立，已终止' },
  { open: 'warning', dismissed: 'quiet', upheld: 'error' },
);

function Objections({ village: { objections } }: { village: WatchedVillage }) {
  if (objections.length === 0) return null;
  return (
    <Section title="村务监督委员会的异议">
      <Card>
        <ul className={`${shared.items} ${css.objections}`}>
          {objections.map((one) => (
            <li key={one.id}>
              <span className={shared.line}>
                <b>{one.candidateName === '' ? '已终止的公示' : `对${one.candidateName}的公示`}</b>
                <OwnObjectionTag state={one.state} />
                <span className={shared.soft}>{dayText(one.raisedOn)}提出</span>
              </span>
              <Prose text={one.content} />
              {one.settledOn === null ? (
                <p className={shared.soft}>街道核查并答复应不晚于{dayText(one.dueOn)}。</p>
              ) : (
                <div>
                  <p className={shared.soft}>{dayText(one.settledOn)}街道答复</p>
                  <Prose text={one.answer} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
