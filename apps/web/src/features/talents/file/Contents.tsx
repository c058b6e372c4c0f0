// Content of a talent's file as the form prints it.
import { type FileText, fileTextLabels } from '@xianfeng/features/talents/labels';
import type { FileContent, TalentFile } from '@xianfeng/features/talents/schema';
import { Fact } from '../../../components/facts/FactList.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from './File.module.css';
import { Photo } from './Photo.js';

/** 1985-06 as the form prints it. */
export const printedMonth = (month: string | null) => month?.replace('-', '.') ?? '';

type Pair = readonly [label: string, value: string];

function Facts({ pairs, long = false }: { pairs: readonly Pair[]; long?: boolean }) {
  return (
    <dl className={`${css.facts} ${long ? css.long : ''}`}>
      {pairs.map(([label, value]) => (
        <Fact key={label} label={label}>
          <p className={css.text}>{value || '—'}</p>
        </Fact>
      ))}
    </dl>
  );
}

const both = (...texts: string[]) => [...new Set(texts.filter((text) => text !== ''))].join('\n');

/** The file as the form has it; of one of its versions what was written, without the picture. */
export function Contents({ file, past = false }: { file: TalentFile; past?: boolean }) {
  const { content, record, fallback } = file;
  const pair = (field: FileText, value = content[field] ?? ''): Pair => [
    fileTextLabels[field],
    value,
  ];
  return (
    <>
      <Section title="基本信息">
        <Card>
          <div className={css.head}>
            <Facts
              pairs={[
                ['姓名', record.name],
                ['性别', record.gender],
                ['出生年月', record.bornIn],
                ['民族', record.ethnicity],
                pair('nativePlace'),
                pair('birthplace'),
                ['入党时间', record.joinedParty || content.joinedParty],
                pair('startedWork', printedMonth(content.startedWork)),
                pair('health'),
                pair('professionalTitle'),
                pair('speciality', content.speciality || fallback.speciality),
                ['现任职务', record.presentPost],
              ]}
            />
            {!past && <Photo file={file} />}
          </div>
        </Card>
      </Section>
      <Section title="学历学位">
        <Card>
          <Facts
            pairs={[
              ['全日制教育', both(content.fullTimeEducation, content.fullTimeDegree)],
              [
                '全日制毕业院校系及专业',
                both(content.fullTimeEducationSchool, content.fullTimeDegreeSchool),
              ],
              ['在职教育', both(content.inServiceEducation, content.inServiceDegree)],
              [
                '在职毕业院校系及专业',
                both(content.inServiceEducationSchool, content.inServiceDegreeSchool),
              ],
            ]}
          />
        </Card>
      </Section>
      <Section title="简历">
        <Card>
          <Life resume={content.resume} />
        </Card>
      </Section>
      <Section title="家庭主要成员及重要社会关系">
        <DataList
          label="家庭主要成员及重要社会关系"
          rows={content.family.map((one, index) => ({ ...one, index }))}
          rowId={({ index }) => index}
          columns={relatives}
          empty="还没有填写"
        />
      </Section>
      <Section title="奖惩和考核">
        <Card>
          <Facts long pairs={[pair('awards'), pair('appraisals', appraisals(file))]} />
        </Card>
      </Section>
    </>
  );
}

const appraisals = ({ content, fallback }: TalentFile) => content.appraisals || fallback.appraisals;

/** 简历: the months, and to the right of them what was done. */
export function Life({ resume }: Pick<FileContent, 'resume'>) {
  if (resume.length === 0) return <p className={shared.soft}>还没有填写。</p>;
  return (
    <ol className={css.life}>
      {resume.map(({ from, to, text }) => (
        <li key={`${from} ${to} ${text}`}>
          <span className={css.months}>
            {printedMonth(from)}—{to === null ? '至今' : printedMonth(to)}
          </span>
          <p className={css.text}>{text}</p>
        </li>
      ))}
    </ol>
  );
}

type Relative = FileContent['family'][number] & { index: number };

const relatives: readonly Column<Relative>[] = [
  { key: 'relation', title: '称谓', card: 'end', render: ({ relation }) => relation },
  { key: 'name', title: '姓名', card: 'title', render: ({ name }) => name },
  {
    key: 'born',
    title: '出生年月',
    render: ({ bornMonth }) => printedMonth(bornMonth) || '—',
  },
  {
    key: 'political',
    title: '政治面貌',
    render: ({ politicalStatus }) => politicalStatus || '—',
  },
  {
    key: 'work',
    title: '工作单位及职务',
    width: '45%',
    render: ({ workUnit }) => <p className={css.text}>{workUnit || '—'}</p>,
  },
];
