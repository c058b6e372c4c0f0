// Scanned papers of a candidate.
import { useQuery } from '@tanstack/react-query';
import {
  casePapers,
  caseStepLabels,
  reviewDepartmentLabels,
} from '@xianfeng/features/appointments/labels';
import type {
  CandidateDetail,
  CasePaperList,
  CasePaperRow,
} from '@xianfeng/features/appointments/schema';
import { namesOf } from '@xianfeng/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../../app/api/trpc.js';
import { Findings } from '../../../../components/feedback/Findings.js';
import { Loaded } from '../../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../../components/page/Page.js';
import shared from '../../../../components/page/Parts.module.css';
import { chainsOf, PaperItem } from './PaperItem.js';
import css from './Papers.module.css';
import { PaperUpload } from './PaperUpload.js';

const steps = namesOf(caseStepLabels);

/** 材料: the scanned papers of every step, as far as this reader may open them. */
export function PapersPanel({ candidate }: { candidate: CandidateDetail }) {
  const papers = useQuery(trpc.appointments.papers.queryOptions({ candidateId: candidate.id }));
  const [adding, setAdding] = useState(false);
  const mayAdd = papers.data?.mayAdd ?? [];
  // Nothing to see and nothing to do: the village before anything is posted.
  if (papers.data?.items.length === 0 && mayAdd.length === 0) return null;
  const owner = { kind: 'candidate' as const, id: candidate.id };
  return (
    <Section
      title="材料扫描件"
      actions={
        mayAdd.length > 0 && (
          <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
            上传材料
          </Button>
        )
      }
    >
      <Card>
        {adding && <PaperUpload owner={owner} kinds={mayAdd} done={() => setAdding(false)} />}
        <Loaded query={papers} lines={3}>
          {(list) => <Papers list={list} candidate={candidate} />}
        </Loaded>
      </Card>
    </Section>
  );
}

function Papers({ list, candidate }: { list: CasePaperList; candidate: CandidateDetail }) {
  const chains = chainsOf(list.items);
  return (
    <div className={css.steps}>
      <Findings findings={list.findings} />
      {chains.length === 0 && (
        <p className={shared.soft}>
          还没有扫描件。原件可以只留纸质；上传后，环节办结的材料不能删除，只能换版。
        </p>
      )}
      {steps.map((step) => {
        const own = chains.filter(([latest]) => latest && casePapers[latest.paper].step === step);
        return own.length === 0 ? null : (
          <section key={step} aria-label={`${caseStepLabels[step]}材料`}>
            <h3 className={css.step}>{caseStepLabels[step]}</h3>
            <ul className={shared.items}>
              {own.map((versions) => (
                <Chain
                  key={versions[0]?.id}
                  versions={versions}
                  list={list}
                  candidate={candidate}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Chain(props: {
  versions: readonly CasePaperRow[];
  list: CasePaperList;
  candidate: CandidateDetail;
}) {
  const { versions, list, candidate } = props;
  const [latest] = versions;
  if (latest === undefined) return null;
  const { paper, department, round } = latest;
  const rounds = new Set(list.items.map((item) => item.round).filter((each) => each > 0));
  const of = [
    department === null ? '' : reviewDepartmentLabels[department],
    rounds.size > 1 && round > 0 ? `第${round}次联审` : '',
  ]
    .filter((part) => part !== '')
    .join('，');
  return (
    <PaperItem
      versions={versions}
      paper={paper}
      {...(of !== '' && { of })}
      owner={{ kind: 'candidate', id: candidate.id }}
      mayReplace={list.mayAdd.includes(paper)}
      mayRemove={latest.mayRemove}
    />
  );
}
