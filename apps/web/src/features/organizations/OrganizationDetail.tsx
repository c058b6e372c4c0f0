// One organization beside the tree.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  fieldLabel,
  type OrganizationDetail as Organization,
  postLabel,
  statusLabel,
  typeLabel,
} from '@xianfeng/features/organizations/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { daysBetween, dayText } from '../../components/dates.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Findings } from '../../components/feedback/Findings.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { PhoneLink } from '../../components/PhoneLink.js';
import { Card, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';
import { ContactForm } from './ContactForm.js';
import css from './Organizations.module.css';
import { useMayRead } from './useMayRead.js';

/** ORG-11: from six months before its end a term is to be prepared. */
const PREPARE_DAYS = 183;

/** One organization: what it is, its term, its team, and the ways to its members and activities. */
export function OrganizationDetail({ id }: { id: number }) {
  if (!useMayRead()) return <Empty>本岗位只看组织名称和隶属关系，不查看党内数据。</Empty>;
  return <Detail id={id} />;
}

function Detail({ id }: { id: number }) {
  const organization = useQuery(trpc.organizations.get.queryOptions({ id }));
  return (
    <div className={shared.loose}>
      <Loaded query={organization} lines={8}>
        {(data) => (
          <>
            <Head organization={data} />
            <Counts organization={data} />
            <Section title="班子">
              <Findings findings={data.judgement.findings} />
              <Team id={id} />
            </Section>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ organization }: { organization: Organization }) {
  const { name, ancestors, type, field, status, foundedOn, term, hasCommittee } = organization;
  return (
    <Card>
      <p className={shared.soft}>{ancestors.map((one) => one.shortName).join(' › ')}</p>
      <h2 className={css.title}>{name}</h2>
      <FactList>
        <Fact label="组织类别">{typeLabel(type)}</Fact>
        <Fact label="所属领域">{fieldLabel(field)}</Fact>
        <Fact label="状态">{statusLabel(status)}</Fact>
        {foundedOn !== null && <Fact label="成立日期">{dayText(foundedOn)}</Fact>}
        {term !== null && <Term term={term} />}
        {type.endsWith('branch') && type !== 'general_branch' && (
          <Fact label="支部委员会">{hasCommittee ? '已设' : '未设'}</Fact>
        )}
        <Fact label="办公电话">
          <PhoneLink number={organization.officePhone} />
        </Fact>
        {organization.address !== '' && <Fact label="地址">{organization.address}</Fact>}
      </FactList>
      {organization.mayChangeContact && <ContactForm organization={organization} />}
    </Card>
  );
}

function Term({ term }: { term: NonNullable<Organization['term']> }) {
  const { today } = useMe();
  const { electedOn, years, endsOn } = term;
  const left = endsOn === null ? null : daysBetween(today, endsOn);
  return (
    <Fact label="任期">
      {years}年{electedOn !== null && `，${dayText(electedOn)}选举`}
      {endsOn !== null && `，${dayText(endsOn)}届满`}{' '}
      {left !== null && left < 0 && <StatusTag tone="error">届满未换</StatusTag>}
      {left !== null && left >= 0 && left <= PREPARE_DAYS && (
        <StatusTag tone="warning">临期，应准备换届</StatusTag>
      )}
    </Fact>
  );
}

function Counts({ organization }: { organization: Organization }) {
  const { id, counts, type } = organization;
  const { role } = useMe().assignment;
  const manages = role !== 'member';
  const figure = (value: number, label: string) => (
    <>
      <span className={css.value}>{value}</span>
      <span className={shared.soft}>{label}</span>
    </>
  );
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.figures} aria-label="概况">
      <li>
        {manages ? (
          <Link to="/members" search={{ organizationId: id }}>
            {figure(counts.members, '党员')}
          </Link>
        ) : (
          <div>{figure(counts.members, '党员')}</div>
        )}
      </li>
      <li>
        {manages ? (
          <Link to="/members" search={{ organizationId: id, category: 'probationary' }}>
            {figure(counts.probationary, '其中预备党员')}
          </Link>
        ) : (
          <div>{figure(counts.probationary, '其中预备党员')}</div>
        )}
      </li>
      {counts.branches > 1 && (
        <li>
          <div>{figure(counts.branches, '党支部')}</div>
        </li>
      )}
      {counts.groups > 0 && (
        <li>
          <div>{figure(counts.groups, '党小组')}</div>
        </li>
      )}
      {manages && type !== 'group' && (
        <li>
          <Link to="/activities" search={{ organizationId: id }}>
            <span className={css.value}>›</span>
            <span className={shared.soft}>组织生活</span>
          </Link>
        </li>
      )}
    </ul>
  );
}

function Team({ id }: { id: number }) {
  const team = useQuery(trpc.organizations.team.queryOptions({ id }));
  const { role } = useMe().assignment;
  return (
    <Loaded query={team} lines={3}>
      {(positions) =>
        positions.length === 0 ? (
          <Empty>还没有登记班子成员</Empty>
        ) : (
          <Card>
            <FactList>
              {positions.map((position) => (
                <Fact key={position.id} label={postLabel(position.post)}>
                  {role === 'member' ? (
                    position.name
                  ) : (
                    <Link to="/members/$memberId" params={{ memberId: position.memberId }}>
                      {position.name}
                    </Link>
                  )}
                  <span className={shared.soft}>　{dayText(position.startsOn)}起</span>
                </Fact>
              ))}
            </FactList>
          </Card>
        )
      }
    </Loaded>
  );
}
