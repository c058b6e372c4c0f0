// Navigation between the views of candidates.
import { Link } from '@tanstack/react-router';
import { withoutUnset } from '../../app/search.js';
import { useReach } from '../../app/session/reach.js';
import { Choices } from '../../components/Choices.js';

/** The views of the ways into a post. */
export function Nav({ streetId }: { streetId?: number | undefined }) {
  const { district } = useReach();
  const exact = { exact: true, includeSearch: false };
  return (
    <Choices label="人选办理">
      <Link to="/appointments" search={withoutUnset({ streetId })} activeOptions={exact}>
        看板
      </Link>
      <Link
        to="/appointments/list"
        search={withoutUnset({ state: 'open' as const, streetId })}
        activeOptions={exact}
      >
        列表
      </Link>
      <Link to="/appointments/changes" activeOptions={exact}>
        备案和更正
      </Link>
      {district && (
        <Link to="/appointments/streets" activeOptions={exact}>
          各街道
        </Link>
      )}
      {district && (
        <Link to="/appointments/departments" activeOptions={exact}>
          联审部门
        </Link>
      )}
    </Choices>
  );
}
