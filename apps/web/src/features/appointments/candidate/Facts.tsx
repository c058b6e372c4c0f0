// Facts of a candidate.
import { Link } from '@tanstack/react-router';
import { postLabel, routeLabel } from '@xianfeng/features/appointments/labels';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { useMe } from '../../../app/session/me.js';
import { dayText, monthText } from '../../../components/dates.js';
import {
  educationLabel,
  genderLabel,
  politicalStatusLabel,
} from '../../../components/facts/codes.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { placeName } from '../../../components/facts/place-name.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Deadline, keeperText } from '../Deadline.js';

/** The village knows the stage; the form is for those who deal with the case. */
const mayTakeForm = ['street_organizer', 'district_auditor', 'district_approver'];

/** Who it is, for which post, and whose turn it is. */
export function Facts({ candidate }: { candidate: CandidateDetail }) {
  const { today, assignment } = useMe();
  const form = `/files/approval-form?candidateId=${candidate.id}`;
  const { source, education, explanation } = candidate;
  const items: readonly [string, string][] = [
    ['拟任岗位', postLabel(candidate.post, candidate.divisionKind)],
    ['产生方式', routeLabel(candidate.route, candidate.divisionKind)],
    ['性别', genderLabel(candidate.gender)],
    ['出生年月', monthText(candidate.bornMonth)],
    ['学历', education === null ? '—' : educationLabel(education)],
    ['政治面貌', politicalStatusLabel(candidate.politicalStatus)],
    ['现任职务', candidate.occupation || '—'],
    ['人才来源', source === null ? '—' : talentSourceLabels[source]],
    ['进入本环节', dayText(candidate.stateSince)],
    ['现在由谁办理', keeperText(candidate)],
    ...(explanation === '' ? [] : [['动议说明', explanation] as [string, string]]),
  ];
  return (
    <Section title="人选情况">
      <Card>
        <FactList>
          <Fact label="办理期限">
            <Deadline row={candidate} today={today} />
          </Fact>
          <Fact label="村（社区）">
            <Link to="/teams/$villageId" params={{ villageId: candidate.organizationId }}>
              {placeName(candidate.organizationName)}班子
            </Link>
          </Fact>
          {items.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
          <Fact label="档案">
            <Link to="/talents/$talentId" params={{ talentId: candidate.talentId }}>
              人才档案
            </Link>
            {candidate.holderId !== null && (
              <>
                {'　'}
                <Link to="/teams/holders/$holderId" params={{ holderId: candidate.holderId }}>
                  任职期间记录
                </Link>
              </>
            )}
          </Fact>
          {mayTakeForm.includes(assignment.role) && (
            <Fact label="任免审批表">
              <span className={shared.tags}>
                <DownloadButton unmasked size="small" path={`${form}&format=word`} label="Word" />
                <DownloadButton
                  unmasked
                  size="small"
                  path={`${form}&format=lrmx`}
                  label="任免表文件（.lrmx）"
                />
              </span>
            </Fact>
          )}
        </FactList>
      </Card>
    </Section>
  );
}
