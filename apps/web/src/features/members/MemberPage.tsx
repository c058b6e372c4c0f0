// Page of one member.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  categoryLabels,
  type MemberDetail,
  revealInput,
  type SealedField,
  sanctionLabels,
  sealedFieldLabels,
  standingLabels,
} from '@xianfeng/features/members/schema';
import { postLabel } from '@xianfeng/features/organizations/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { GuessesNote } from '../../components/accounts/GuessesNote.js';
import { dayText } from '../../components/dates.js';
import { educationLabel, ethnicityLabel } from '../../components/facts/codes.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Card, Page, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { MaskedField } from '../../components/reveal/MaskedField.js';
import { StatusTag } from '../../components/StatusTag.js';
import { ActivationCode } from './ActivationCode.js';
import { StandingTag } from './tags.js';

const routeApi = getRouteApi('/signed-in/members/$memberId');

/** One member: the national items with the sensitive ones masked, offices and history. */
export function MemberPage() {
  const { memberId } = routeApi.useParams();
  const { role } = useMe().assignment;
  const member = useQuery(trpc.members.get.queryOptions({ id: memberId }));
  return (
    <Page
      title={member.data?.name ?? '党员'}
      note={member.data && <Place member={member.data} />}
      actions={member.data && <ActivationCode memberId={memberId} />}
    >
      <Loaded query={member} lines={10}>
        {(data) => (
          <>
            {role === 'branch_secretary' && isIn(data) && <GuessesNote of={{ memberId }} />}
            <Facts member={data} />
            <Section title="职务">
              <Positions member={data} />
            </Section>
            <Section title="党籍">
              <Memberships member={data} />
            </Section>
            {data.sanctions !== null && data.sanctions.length > 0 && (
              <Section title="处分">
                <Card>
                  {data.sanctions.map((one) => (
                    <p key={one.id}>
                      {sanctionLabels[one.kind]}，{dayText(one.approvedOn)}批准
                      {one.endsOn !== null && `，至${dayText(one.endsOn)}`}
                    </p>
                  ))}
                </Card>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Place({ member }: { member: MemberDetail }) {
  return (
    <>
      {member.ancestors.slice(1).map((one, index) => (
        <span key={one.id}>
          {index > 0 && ' › '}
          <Link to="/organizations" search={{ id: one.id }}>
            {one.shortName}
          </Link>
        </span>
      ))}
      {member.groupName !== null && ` › ${member.groupName}`}
    </>
  );
}

/** Whether the person is a member of the branch now: its secretary helps with the account. */
const isIn = ({ standing }: MemberDetail) => standing === 'normal' || standing === 'suspended';

function Facts({ member }: { member: MemberDetail }) {
  const items: readonly [string, string | null][] = [
    ['民族', ethnicityLabel(member.ethnicity)],
    ['出生年月', member.bornMonth],
    ['学历', member.education === null ? null : educationLabel(member.education)],
    ['人员类别', categoryLabels[member.category]],
    ['入党日期', dayText(member.joinedOn)],
    ['转正日期', member.fullOn === null ? null : dayText(member.fullOn)],
  ];
  return (
    <Card>
      <FactList>
        {items.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value ?? '—'}
          </Fact>
        ))}
        <Fact label="党籍状态">
          <span className={shared.tags}>
            <StandingTag state={member.standing} />
            {member.floating && <StatusTag tone="warning">流动党员</StatusTag>}
            {member.lostContact && <StatusTag tone="error">失联</StatusTag>}
            {member.attendanceExempt && <StatusTag tone="quiet">不作硬性要求</StatusTag>}
          </span>
        </Fact>
        <Masked member={member} field="residentId" />
        <Masked member={member} field="phone" />
        <Masked member={member} field="address" />
      </FactList>
    </Card>
  );
}

function Masked({ member, field }: { member: MemberDetail; field: SealedField }) {
  return (
    <MaskedField
      label={sealedFieldLabels[field]}
      of={member.name}
      masked={member[field]}
      mayReveal={member.mayReveal.includes(field)}
      reveal={api.members.reveal}
      schema={revealInput}
      input={{ id: member.id, field }}
    />
  );
}

function Positions({ member }: { member: MemberDetail }) {
  if (member.positions.length === 0) return <Empty>没有担任职务</Empty>;
  return (
    <Card>
      {member.positions.map((one) => (
        <p key={one.id}>
          {one.organizationName}
          {postLabel(one.post)}，{dayText(one.startsOn)}
          {one.endsOn === null ? '起' : `至${dayText(one.endsOn)}`}
        </p>
      ))}
    </Card>
  );
}

function Memberships({ member }: { member: MemberDetail }) {
  return (
    <Card>
      {member.memberships.map((one) => (
        <p key={one.id}>
          {one.organizationName}：{categoryLabels[one.category]}，{standingLabels[one.standing]}，
          {dayText(one.joinedOn)}入党
          {one.fullOn !== null && `，${dayText(one.fullOn)}转正`}
        </p>
      ))}
    </Card>
  );
}
