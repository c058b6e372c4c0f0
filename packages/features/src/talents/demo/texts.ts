/** Schools, work and honours. */
/** Where people of a level of education learned (GB/T 4658), how old they were, and what it gave them. */
export const schools: Readonly<
  Record<string, { level: string; degree: string; from: number; to: number; names: string[] }>
> = {
  '14': {
    ...{ level: '研究生', degree: '管理学硕士', from: 18, to: 25 },
    names: ['某某大学经济管理学院农业经济管理专业', '某某大学公共管理学院行政管理专业'],
  },
  '21': {
    ...{ level: '大学', degree: '学士', from: 18, to: 22 },
    names: ['某某大学商学院市场营销专业', '某某农业大学园艺学院园艺专业', '某某学院会计学专业'],
  },
  '31': {
    ...{ level: '大专', degree: '', from: 18, to: 21 },
    names: [
      '某某职业学院机电一体化专业',
      '某某农业职业学院园艺技术专业',
      '某某职业学院电子商务专业',
    ],
  },
  '41': {
    ...{ level: '中专', degree: '', from: 15, to: 18 },
    names: ['某某农业学校畜牧兽医专业', '某某财经学校会计专业'],
  },
  '61': { ...{ level: '高中', degree: '', from: 15, to: 18 }, names: ['某某中学'] },
  '71': { ...{ level: '初中', degree: '', from: 12, to: 15 }, names: ['某某初级中学'] },
  '81': { ...{ level: '小学', degree: '', from: 7, to: 12 }, names: ['某某小学'] },
};

/** What people did before they came back. */
export const earlierWork = [
  '在济南某某商贸公司工作，任业务员',
  '在青岛某某建筑公司务工，任施工班组长',
  '在某某食品加工厂工作，任车间主任',
  '个体经营农资门店',
  '在某某物流公司工作，任调度员',
  '在某某汽车服务公司工作，任维修主管',
];

/** Where relatives in the demo work. */
export const relativesWork = ['务农', '某某社区居民', '某某超市职工', '某某小学教师', '个体工商户'];

/** Honours without their year, which stands before each. */
export const honours = [
  '年12月，被街道党工委、办事处评为“先进工作者”。',
  '年7月，被街道党工委评为“优秀共产党员”。',
  '年1月，被区农业农村局评为“乡村振兴带头人”。',
];
