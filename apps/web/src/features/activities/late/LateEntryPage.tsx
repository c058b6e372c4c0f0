// Page of one request to enter an old record.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { activityTypeLabels, type LateEntry } from '@xianfeng/features/activities/schema';
import type { ReactNode } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../detail/Detail.module.css';
import { LateEntryTag } from '../tags.js';
import { DecideLate } from './DecideLate.js';

const routeApi = getRouteApi('/signed-in/activities/late/$lateEntryId');

/** A request with its decision, and the next step of whom it waits for. */
export function LateEntryPage() {
  const { lateEntryId } = routeApi.useParams();
  const request = useQuery(trpc.activities.lateEntry.queryOptions({ id: lateEntryId }));
  const { data } = request;
  return (
    <Page
      title="补录申请"
      note={data && <LateEntryTag state={data.state} />}
      actions={<ButtonLink to="/activities/late">全部补录申请</ButtonLink>}
    >
      <Loaded query={request} lines={6}>
        {(row) => (
          <>
            <Card>
              <dl className={css.facts}>
                {factsOf(row).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Card>
            {row.decidable && (
              <Section title="答复">
                <Card>
                  <div className={shared.buttons}>
                    <DecideLate chosen={[row]} />
                  </div>
                </Card>
              </Section>
            )}
            {row.usable && (
              <ButtonLink
                primary
                to="/activities/record"
                search={{ type: row.type, heldOn: row.heldOn }}
              >
                登记活动记录
              </ButtonLink>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function factsOf(row: LateEntry): readonly (readonly [string, ReactNode])[] {
  const { answeredBy, answeredAt, activityId, validUntil } = row;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['党组织', row.organizationShortName],
    ['活动', `${dayText(row.heldOn)} ${activityTypeLabels[row.type]}`],
    ['没有按期登记的原因', row.reason],
    ['申请', `${row.askedBy} ${instantText(row.askedAt)}`],
    [
      '答复',
      answeredBy !== null && answeredAt !== null && `${answeredBy} ${instantText(answeredAt)}`,
    ],
    ['答复意见', row.answer],
    [
      '登记期限',
      validUntil !== null && activityId === null
        ? `${dayText(validUntil)}${row.expired ? '（已过期，请重新申请）' : ''}`
        : null,
    ],
    [
      '补录的记录',
      activityId !== null && (
        <Link to="/activities/$activityId" params={{ activityId }} className="text-link">
          查看记录
        </Link>
      ),
    ],
  ];
  return facts.filter(([, value]) => value !== null && value !== false && value !== '');
}
