// Page of one village's team.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { VillageTeam } from '@xianfeng/features/teams/schema';
import { trpc } from '../../../app/api/trpc.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { RegisterButtons } from '../RegisterButtons.js';
import { Posts } from './Posts.js';
import { SetSeats } from './SetSeats.js';

const routeApi = getRouteApi('/signed-in/teams/$villageId');

/** One village's team: posts with holders, how it is made up, what rules object to, who could follow. */
export function VillagePage() {
  const { villageId } = routeApi.useParams();
  const village = useQuery(trpc.teams.village.queryOptions({ organizationId: villageId }));
  const { data } = village;
  return (
    <Page
      title={data?.organizationName ?? '村班子'}
      note={data && (data.divisionKind === 'community' ? '社区班子' : '村班子')}
      actions={
        <>
          <Link to="/teams">返回各村班子</Link>
          <RegisterButtons organizationId={villageId} />
          {data?.maySetSeats && <SetSeats team={data} />}
        </>
      }
    >
      <Loaded query={village} lines={10}>
        {(team) => (
          <>
            <Structure team={team} />
            {team.findings.length > 0 && (
              <Section title="规定提示">
                <Findings findings={team.findings} />
              </Section>
            )}
            <Section title="岗位和任职">
              <Posts team={team} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Structure({ team }: { team: VillageTeam }) {
  const { people, women, averageAge, under35, from35to60, over60 } = team.structure;
  const { secretaries, others } = team.reserves;
  const vacant = team.posts.flatMap(({ seats }) => seats).filter(({ holder }) => holder === null);
  const place = { streetId: team.streetId, organizationId: team.organizationId };
  const facts: readonly [string, string][] = [
    ['其中女性', `${women}人`],
    ['平均年龄', averageAge === null ? '—' : `${averageAge}岁`],
    ['35岁以下', `${under35}人`],
    ['35至60岁', `${from35to60}人`],
    ['60岁以上', `${over60}人`],
  ];
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={shared.figures} aria-label="班子结构">
      <li>
        <Link to="/teams/holders" search={place}>
          <span className={shared.value}>{people}人</span>
          <span className={shared.label}>班子成员</span>
        </Link>
      </li>
      {facts.map(([label, value]) => (
        <li key={label} className={shared.plain}>
          <span className={shared.value}>{value}</span>
          <span className={shared.label}>{label}</span>
        </li>
      ))}
      <li className={shared.plain}>
        <span className={shared.value}>{vacant.length}个</span>
        <span className={shared.label}>空缺岗位</span>
      </li>
      <li>
        <Link to="/talents" search={{ ...place, state: 'in_pool', reserve: 'secretary' }}>
          <span className={shared.value}>{secretaries}人</span>
          <span className={shared.label}>书记后备</span>
        </Link>
      </li>
      <li>
        <Link to="/talents" search={{ ...place, state: 'in_pool', reserve: 'other' }}>
          <span className={shared.value}>{others}人</span>
          <span className={shared.label}>其他后备</span>
        </Link>
      </li>
    </ul>
  );
}
