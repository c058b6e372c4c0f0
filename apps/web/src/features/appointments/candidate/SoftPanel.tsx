// Soft items of a candidate and what they need (TAL-09).
import type { CandidateDetail, ReviewView } from '@xianfeng/features/appointments/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { Prose } from '../../../components/Prose.js';
import shared from '../../../components/page/Parts.module.css';
import { ConsentSoftForm, DecideSoftForm } from '../forms/simple.js';

type Step = 'decide' | 'agree' | 'refuse';

/** TAL-09: a soft item passes when the street has decided so and the district consents. */
export function SoftPanel(props: { candidate: CandidateDetail; soft: ReviewView['soft'] }) {
  const { candidate, soft } = props;
  const { role } = useMe().assignment;
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const running = candidate.state === 'joint_review' || candidate.renewed;
  const form = { candidate, close };
  return (
    <section aria-label="一般情形的研究" className={shared.stack}>
      <h3>一般情形：须街道党工委研究、区委组织部同意</h3>
      <FactList>
        <Fact label="街道党工委">
          {soft.streetAgreed === null ? '还没有研究' : soft.streetAgreed ? '同意使用' : '不同意'}
          {soft.streetOn !== null && `，${dayText(soft.streetOn)}`}
          <Prose text={soft.streetText} />
        </Fact>
        <Fact label="区委组织部">
          {soft.districtAgreed === null ? '还没有意见' : soft.districtAgreed ? '同意' : '不同意'}
          {soft.districtOn !== null && `，${dayText(soft.districtOn)}`}
          <Prose text={soft.districtText} />
        </Fact>
      </FactList>
      {running && step === null && (
        <div className={shared.buttons}>
          {role === 'street_organizer' && soft.streetAgreed === null && (
            <Button onClick={() => setStep('decide')}>登记街道党工委研究意见</Button>
          )}
          {role === 'district_approver' && soft.streetAgreed === true && (
            <>
              <Button onClick={() => setStep('agree')}>同意使用</Button>
              <Button onClick={() => setStep('refuse')}>不同意使用</Button>
            </>
          )}
        </div>
      )}
      {step === 'decide' && <DecideSoftForm {...form} label="登记研究意见" />}
      {step === 'agree' && <ConsentSoftForm {...form} label="同意使用" agreed />}
      {step === 'refuse' && <ConsentSoftForm {...form} label="不同意使用" agreed={false} />}
    </section>
  );
}
