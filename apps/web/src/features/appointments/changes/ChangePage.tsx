// Page of one filing or correction of a time in office.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { HolderChange } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { instantText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Changed, ChangeTag, changeTitle } from './Changed.js';
import { DecideChanges } from './DecideChanges.js';

const routeApi = getRouteApi('/signed-in/appointments/changes/$changeId');

/** What is filed or corrected, why and by which paper, and the answer. */
export function ChangePage() {
  const { changeId } = routeApi.useParams();
  const change = useQuery(trpc.appointments.change.queryOptions({ id: changeId }));
  const { data } = change;
  return (
    <Page
      title={data === undefined ? '任职备案和更正' : changeTitle(data)}
      note={data && <ChangeTag change={data} />}
      actions={<ButtonLink to="/appointments/changes">全部备案和更正</ButtonLink>}
    >
      <Loaded query={change} lines={6}>
        {(loaded) => (
          <>
            <Card>
              <Facts change={loaded} />
            </Card>
            {loaded.decidable && (
              <Section title="答复">
                <Card>
                  <div className={shared.buttons}>
                    <DecideChanges chosen={[loaded]} />
                  </div>
                </Card>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ change }: { change: HolderChange }) {
  const { answeredBy, answeredAt } = change;
  return (
    <FactList>
      <Fact label="岗位">
        {postIn(placeName(change.organizationName), change.post, change.divisionKind)}
      </Fact>
      <Fact label="内容">
        <Changed fields={change.fields} />
      </Fact>
      <Fact label="原因">{change.reason}</Fact>
      <Fact label="依据">{change.proof}</Fact>
      <Fact label="提出">
        {change.askedBy} {instantText(change.askedAt)}
      </Fact>
      {answeredBy !== null && answeredAt !== null && (
        <Fact label="答复">
          {answeredBy} {instantText(answeredAt)}
          {change.answer !== '' && `：${change.answer}`}
        </Fact>
      )}
      <Fact label="任职">
        <Link to="/teams/holders/$holderId" params={{ holderId: change.holderId }}>
          任职期间记录
        </Link>
      </Fact>
    </FactList>
  );
}
