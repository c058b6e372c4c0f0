// Page that chooses the departments of joint reviews (TAL-08).
import { useQuery } from '@tanstack/react-query';
import { reviewDepartmentLabels } from '@xianfeng/features/appointments/labels';
import {
  chooseDepartmentsInput,
  type DepartmentChoice,
} from '@xianfeng/features/appointments/schema';
import { Checkbox, Form } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { optionsOf } from '../../../components/form/options.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { Nav } from '../Nav.js';

/** TAL-08: which departments the next joint reviews ask; running ones keep theirs. */
export function DepartmentsPage() {
  const departments = useQuery(trpc.appointments.departments.queryOptions());
  return (
    <Page title="联审部门" note="以后提请的联审向这些部门征求意见，已经提请的不变" narrow>
      <Nav />
      <Loaded query={departments} lines={6}>
        {(choice) => (
          <Card>{choice.mayChoose ? <Choose choice={choice} /> : <Chosen choice={choice} />}</Card>
        )}
      </Loaded>
    </Page>
  );
}

function Chosen({ choice }: { choice: DepartmentChoice }) {
  return (
    <>
      <p>
        {choice.departments.map((department) => reviewDepartmentLabels[department]).join('、') ||
          '还没有选定'}
      </p>
      <p className={shared.soft}>由区委组织部审批人选定。</p>
    </>
  );
}

function Choose({ choice }: { choice: DepartmentChoice }) {
  return (
    <WriteForm
      name="appointments.departments"
      schema={chooseDepartmentsInput}
      procedure={api.appointments.chooseDepartments}
      keeps="nothing"
      initial={{ departments: choice.departments }}
      submit="保存"
      success="已保存联审部门"
      refresh={() => [trpc.appointments.departments.pathFilter()]}
    >
      <Form.Item name="departments" label="参加联审的部门" className={css.checks ?? ''}>
        <Checkbox.Group options={optionsOf(reviewDepartmentLabels)} />
      </Form.Item>
    </WriteForm>
  );
}
