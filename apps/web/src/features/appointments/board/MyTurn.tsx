// Candidates whose next step is the reader's.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { postIn } from '@xianfeng/rules';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';
import { Deadline } from '../Deadline.js';
import { CandidateTag } from '../tags.js';
import { keeperOf, myTurn } from './my-turn.js';

const SHOWN = 6;

/** The candidates whose next step is the reader's; nothing where there are none. */
export function MyTurn() {
  const { today, assignment } = useMe();
  const keeper = keeperOf(assignment.role);
  const list = useQuery(myTurn(assignment.role));
  return (
    <Loaded query={list} lines={1}>
      {({ items }) => (
        <>
          {items.slice(0, SHOWN).map((row) => (
            <WaitingItem
              key={row.id}
              kind="candidate"
              id={row.id}
              link={
                <Link to="/appointments/$candidateId" params={{ candidateId: row.id }}>
                  {row.name}：{postIn(placeName(row.organizationName), row.post, row.divisionKind)}
                  人选
                </Link>
              }
              note={<Deadline row={row} today={today} />}
              state={<CandidateTag state={row.state} />}
              step={
                <ButtonLink to="/appointments/$candidateId" params={{ candidateId: row.id }}>
                  去办理
                </ButtonLink>
              }
            />
          ))}
          {items.length > SHOWN && (
            <p>
              <Link
                to="/appointments/list"
                search={{ state: 'open', keeper }}
                className="text-link"
              >
                还有{items.length - SHOWN}名待办理的人选，查看全部
              </Link>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
