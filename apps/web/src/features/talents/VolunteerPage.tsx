import { volunteerInput } from '@xianfeng/features/talents/schema';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { Note } from '../../components/feedback/Note.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { Card, Page } from '../../components/page/Page.js';
import { SourceFields } from './FactFields.js';

/** 自荐: a member offers himself for the team of the village that his branch belongs to. */
export function VolunteerPage() {
  const [done, setDone] = useState(false);
  return (
    <Page title="自荐到村班子" narrow>
      {done ? (
        <Note tone="success">
          已收到您的自荐，登记为人才线索。街道党工委会核实情况，有结果后与您联系。
        </Note>
      ) : (
        <Card>
          <WriteForm
            name="talents.volunteer"
            schema={volunteerInput}
            procedure={api.talents.volunteer}
            initial={{}}
            submit="提交自荐"
            success="已提交自荐"
            onDone={() => setDone(true)}
            onCancel={() => window.history.back()}
          >
            <SourceFields />
          </WriteForm>
        </Card>
      )}
    </Page>
  );
}
