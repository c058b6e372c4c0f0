// Page of one case of a department.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerLabels } from '@xianfeng/features/appointments/labels';
import { type QueueItem, revealInput } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText, dueText, instantText, monthText } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { MaskedField } from '../../../components/reveal/MaskedField.js';
import { OpinionPapers } from '../candidate/papers/OpinionPapers.js';
import { AnswerForm } from './AnswerForm.js';
import { QueueTag } from './QueuePage.js';
import { FoundItem } from './Withdrawal.js';

const routeApi = getRouteApi('/signed-in/reviews/$opinionId');

/** One case of a department: enough to look the person up, and the answer. */
export function OpinionPage() {
  const { opinionId } = routeApi.useParams();
  const item = useQuery(trpc.appointments.queueItem.queryOptions({ opinionId }));
  const { data } = item;
  return (
    <Page
      title={data === undefined ? '联审事项' : `联审：${data.name}`}
      note={data && <QueueTag row={data} />}
      actions={<Link to="/reviews">返回联审事项</Link>}
      narrow
    >
      <Loaded query={item} lines={8}>
        {(loaded) => <Item key={loaded.opinionId} item={loaded} />}
      </Loaded>
    </Page>
  );
}

function Item({ item }: { item: QueueItem }) {
  const { today } = useMe();
  const waits = item.open && item.answer === null;
  return (
    <>
      <Card>
        <FactList>
          <Fact label="姓名">
            {item.name}，{genderLabel(item.gender)}，{monthText(item.bornMonth)}出生
          </Fact>
          <MaskedField
            label="公民身份号码"
            of={item.name}
            masked={item.residentId}
            mayReveal={item.open}
            reveal={api.appointments.revealIdentity}
            schema={revealInput}
            input={{ opinionId: item.opinionId }}
          />
          <Fact label="拟任岗位">
            {placeName(item.streetName)}
            {postIn(placeName(item.villageName), item.post, item.divisionKind)}
          </Fact>
          <Fact label="答复期限">
            {dayText(item.dueOn)}
            {waits && (
              <span className={item.overdue ? shared.late : shared.soft}>
                （{dueText(item.dueOn, today)}）
              </span>
            )}
          </Fact>
        </FactList>
      </Card>
      {item.explanation !== '' && <Note tone="info">街道说明：{item.explanation}</Note>}
      {item.open ? (
        <Section title={item.answer === null ? '答复' : '修改答复'}>
          <Card>
            <AnswerForm key={item.version} item={item} />
          </Card>
        </Section>
      ) : (
        <Note tone="info">
          这次联审已经结束，不能再答复或者修改。一票否决的情形确属查错、录错的，可以申请撤销，由另一人复核。
        </Note>
      )}
      {!item.open && item.found.length > 0 && (
        <Section title="本部门认定的情形">
          <Card>
            {item.found.map((hit) => (
              <FoundItem key={hit.id} hit={hit} />
            ))}
          </Card>
        </Section>
      )}
      <OpinionPapers opinionId={item.opinionId} />
      {item.history.length > 0 && (
        <Section title="本部门答复记录">
          <Card>
            <ol className={shared.history}>
              {item.history.map((one) => (
                <li key={one.at}>
                  <span className={shared.who}>
                    <time>{instantText(one.at)}</time> {one.by}
                    <strong> {answerLabels[one.answer]}</strong>
                  </span>
                  <Prose text={one.basis} />
                </li>
              ))}
            </ol>
          </Card>
        </Section>
      )}
    </>
  );
}
