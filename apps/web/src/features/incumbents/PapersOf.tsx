// Papers of one incumbent.
import { ballotLabels, reviewDepartmentLabels } from '@xianfeng/features/appointments/labels';
import type { IncumbentRow, Paper, Papers } from '@xianfeng/features/incumbents/schema';
import { postIn } from '@xianfeng/rules';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { dayText } from '../../components/dates.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import { placeName } from '../../components/facts/place-name.js';

const paperText = (paper: Paper | null) =>
  paper === null ? '没有' : `${paper.number}，${dayText(paper.on)}`;

/** What each paper says, to be compared with the originals before confirming. */
function linesOf(papers: Papers): readonly (readonly [string, string])[] {
  const { poll, sitting, notice } = papers;
  const departments = papers.departments.map((each) => reviewDepartmentLabels[each]).join('、');
  const inspectors = papers.inspectors
    .map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`))
    .join('、');
  const polled =
    poll === null ? '' : `，测评发出${poll.issued}、收回${poll.returned}、同意${poll.agree}`;
  return [
    ['联审', `${paperText(papers.review)}，${departments}均为通过`],
    ['考察', `${paperText(papers.inspection)}，${inspectors}，谈话${papers.talks}人${polled}`],
    [
      '研究决定',
      `${paperText(papers.decision)}，应到${sitting.members}、实到${sitting.present}、同意${sitting.yes}`,
    ],
    [
      '公示',
      notice === null ? '没有' : `${dayText(notice.from)}至${dayText(notice.to)}，${notice.number}`,
    ],
    ['选举结果', `${paperText(papers.procedure)}${figuresText(papers)}`],
    ['备案', paperText(papers.filing)],
  ];
}

function figuresText(papers: Papers): string {
  const { base, present, votes, issued, returned, seats, nominees, ballot } = papers;
  const parts: readonly (readonly [string, number | null])[] = [
    ['应到（登记）', base],
    ['实到（参加）', present],
    ['发票', issued],
    ['收回', returned],
    ['得票', votes],
    ['应选', seats],
    ['候选人', nominees],
  ];
  const said = parts.flatMap(([label, value]) => (value === null ? [] : [`${label}${value}`]));
  const list = papers.listPublishedOn;
  return [
    '',
    ...(ballot === null ? [] : [ballotLabels[ballot]]),
    ...said,
    ...(list === null ? [] : [`选民名单${dayText(list)}公布`]),
  ].join('，');
}

/** The papers of a line, opened to compare them with the originals. */
export function PapersOf({ row }: { row: IncumbentRow }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={`查看${row.name}的依据`}
        onClick={() => setOpen(true)}
      >
        查看依据
      </Button>
      <Modal
        title={`${row.name}：${postIn(placeName(row.villageName), row.post, row.divisionKind)}`}
        open={open}
        footer={null}
        width={680}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <FactList>
          {linesOf(row.papers).map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </FactList>
      </Modal>
    </>
  );
}
