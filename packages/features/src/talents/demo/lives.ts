/** Lives, as a file tells them. */
import { postLabel } from '@xianfeng/rules';
import { personName, type Random } from '../../kit/demo/index.js';
import type { FileContent } from '../schema.js';
import type { TalentDraft } from './people.js';
import { earlierWork, honours, relativesWork, schools } from './texts.js';

/** What other tables hold of the person. */
export interface Known {
  education: string | null;
  occupation: string;
}

/** A made-up life, in keeping with what is known of the person: as the form asks for it. */
export function lifeOf(
  draft: TalentDraft,
  { education, occupation }: Known,
  random: Random,
  today: string,
): FileContent {
  const born = Number(draft.bornOn.slice(0, 4));
  const year = Number(today.slice(0, 4));
  const age = year - born;
  const school = schools[education ?? ''] ?? schools['61'];
  const learned = school === undefined ? '' : random.pick(school.names);
  const began = Math.min(year - 1, born + (school?.to ?? 18));
  const back = Math.min(year - 1, began + random.int(8, 14));
  const posts = draft.posts.map((post) => postLabel(post, draft.village.kind)).join('、');
  const study =
    began - born < 18
      ? []
      : [{ from: `${born + (school?.from ?? 15)}-09`, to: `${began}-07`, text: `${learned}学生` }];
  return {
    nativePlace: '山东济南',
    birthplace: '山东济南',
    joinedParty: '',
    startedWork: `${began}-${random.pick(['07', '08', '09'])}`,
    health: random.chance(0.92) ? '健康' : '良好',
    professionalTitle: random.chance(0.25)
      ? random.pick(['农艺师', '助理会计师', '助理工程师'])
      : '',
    speciality: '',
    fullTimeEducation: school?.level ?? '',
    fullTimeDegree: school?.degree ?? '',
    fullTimeEducationSchool: learned,
    fullTimeDegreeSchool: '',
    inServiceEducation: '',
    inServiceDegree: '',
    inServiceEducationSchool: '',
    inServiceDegreeSchool: '',
    awards: random.chance(0.6) ? `${random.int(2018, 2025)}${random.pick(honours)}` : '无',
    appraisals: draft.posts.length === 0 ? '不参加村干部年度考核' : '',
    resume: [
      ...study,
      ...(back > began
        ? [{ from: `${began}-07`, to: `${back}-03`, text: random.pick(earlierWork) }]
        : []),
      {
        from: back > began ? `${back}-03` : `${began}-07`,
        to: null,
        text: posts === '' ? occupation : `${draft.village.shortName}${posts}`,
      },
    ],
    family: family(draft, born, age, random),
  };
}

/** Husband or wife, a child, and the parents, all of whom bear made-up names. */
function family(draft: TalentDraft, born: number, age: number, random: Random) {
  const man = draft.gender === '1';
  const own = draft.name.slice(0, 1);
  const month = (year: number) => `${year}-${String(random.int(1, 12)).padStart(2, '0')}`;
  const one = (relation: string, gender: '1' | '2', older: number, surname = '', work?: string) => {
    const year = born - older;
    const name = personName(random, gender, year);
    return {
      relation,
      name: surname === '' ? name : surname + name.slice(1),
      bornMonth: month(year),
      politicalStatus: random.chance(0.2) ? '中共党员' : '群众',
      workUnit: work ?? (age + older >= 60 ? '退休' : random.pick(relativesWork)),
    };
  };
  const partner = one(man ? '妻子' : '丈夫', man ? '2' : '1', random.int(-3, 2));
  const fathers = man ? own : partner.name.slice(0, 1);
  const son = random.chance(0.5);
  const childsWork = age - 27 > 22 ? undefined : '学生';
  return [
    ...(age > 27 ? [partner] : []),
    ...(age > 30 ? [one(son ? '儿子' : '女儿', son ? '1' : '2', -27, fathers, childsWork)] : []),
    one('父亲', '1', 26, own, age > 48 ? '已去世' : undefined),
    one('母亲', '2', 25),
  ];
}
