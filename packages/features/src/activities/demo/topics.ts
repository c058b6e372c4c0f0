/** What meetings are about. */
import type { ActivityType } from '@xianfeng/rules';

/** What a meeting was about: its title, and what was said of it. */
export interface Topic {
  title: string;
  agenda: string;
  /** What one after the other may have said; each begins after a name. */
  said: readonly string[];
  resolution: string;
}

const topic = (title: string, agenda: string, said: string[], resolution: string): Topic => ({
  title,
  agenda,
  said,
  resolution,
});

const study = [
  '谈到，要把学习同本支部的实际工作结合起来，学一条、用一条，不搞照本宣科。',
  '认为，年龄大的党员可以采取送学上门的方式，保证一个不落。',
  '提出，学习笔记要记自己的体会，不要求篇数和字数。',
  '表示，今后要带头遵守纪律规矩，遇事先想想是否符合党员标准。',
  '建议，下次学习前把材料提前三天发给大家，便于准备发言。',
];

const service = [
  '介绍了分片联系的情况，所联系的六户中有两户需要长期照料。',
  '反映，楼道照明有三处损坏，已向社区报修，建议下月回访。',
  '提出，志愿服务要固定时间、固定人员，让群众找得到人。',
  '认为，活动要量力而行，高温和雨雪天气不安排老党员到户外。',
  '建议，把这次发现的问题列成清单，逐项明确责任人和完成时间。',
];

const governance = [
  '汇报了上次会议确定事项的落实情况，五项已完成四项。',
  '认为，民主协商要多听不同意见，重要事项提前公示。',
  '提出，党员要在邻里纠纷调解中发挥作用，把矛盾化解在楼门。',
  '有不同意见，认为时间安排偏紧，建议推迟一周，会议采纳。',
  '建议，工作台账由专人登记，避免重复填报。',
];

const done = (what: string) => `会议同意${what}，由支部委员分工落实，下次会议报告进展。`;

const themeDays: readonly Topic[] = [
  topic(
    '学习党章、重温入党誓词',
    '一、集体学习党章总纲；二、重温入党誓词；三、交流发言',
    study,
    done('将党章学习列入每月固定内容'),
  ),
  topic(
    '走访慰问困难党员和老党员',
    '一、通报走访安排；二、分组入户；三、汇总反映的困难',
    service,
    done('建立困难党员联系清单'),
  ),
  topic(
    '消防安全隐患排查志愿服务',
    '一、明确分片；二、入户宣传用电用气安全；三、登记隐患',
    service,
    done('将隐患清单报社区和物业'),
  ),
  topic(
    '环境卫生整治志愿服务',
    '一、划分责任区；二、清理楼道和绿地；三、讲评',
    service,
    done('每月开展一次环境整治'),
  ),
  topic(
    '学习支部工作条例',
    '一、领学条例有关章节；二、对照检查本支部组织生活；三、提出改进措施',
    study,
    done('按条例要求完善会议记录'),
  ),
  topic(
    '反诈防骗宣传进楼门',
    '一、学习典型手法；二、向老年居民讲解；三、发放提示卡',
    service,
    done('在每个单元确定一名宣传员'),
  ),
  topic(
    '廉洁警示教育',
    '一、通报违纪典型问题；二、对照自查；三、作出承诺',
    study,
    done('支部委员带头公开承诺'),
  ),
  topic(
    '参观红色教育场馆',
    '一、集合与安全提示；二、参观；三、座谈交流',
    study,
    done('整理参观体会供未到会党员学习'),
  ),
  topic(
    '植绿护绿志愿服务',
    '一、认领责任绿地；二、浇水除草；三、讲评',
    service,
    done('绿地实行党员轮流管护'),
  ),
  topic(
    '防汛排水检查',
    '一、检查低洼点和排水口；二、登记独居老人；三、落实值守',
    service,
    done('汛期实行党员轮流值守'),
  ),
  topic(
    '垃圾分类桶边指导',
    '一、学习分类知识；二、分时段桶边指导；三、交流问题',
    service,
    done('每周三、周六开展指导'),
  ),
  topic(
    '学习基层减负有关要求',
    '一、学习文件；二、清理重复的表格和群组；三、征求意见',
    study,
    done('停用三张重复填报的表格'),
  ),
  topic(
    '为老服务便民日',
    '一、义诊与理发；二、代办事项登记；三、总结',
    service,
    done('每季度举办一次便民日'),
  ),
  topic(
    '学习民族团结进步有关论述',
    '一、领学；二、讨论；三、确定联系户',
    study,
    done('开展邻里互助活动'),
  ),
];

const assemblies: readonly Topic[] = [
  topic(
    '讨论半年工作',
    '一、听取支部委员会半年工作报告；二、讨论；三、表决',
    governance,
    done('通过半年工作报告'),
  ),
  topic(
    '讨论党费收缴和使用情况',
    '一、通报党费收缴情况；二、讨论使用计划；三、表决',
    governance,
    done('通过党费使用计划'),
  ),
  topic(
    '讨论年度学习计划',
    '一、说明计划草案；二、讨论修改；三、表决',
    study,
    done('通过年度学习计划'),
  ),
  topic(
    '讨论为民办实事项目',
    '一、汇报征集情况；二、讨论项目清单；三、表决',
    governance,
    done('确定三个办实事项目'),
  ),
  topic(
    '讨论评优推荐人选',
    '一、说明条件和名额；二、酝酿讨论；三、表决',
    governance,
    done('同意推荐人选'),
  ),
  topic(
    '讨论公共空间改造意见',
    '一、介绍方案；二、听取居民代表意见；三、表决',
    governance,
    done('将意见报社区统一研究'),
  ),
];

const committees: readonly Topic[] = [
  topic(
    '研究本月工作安排',
    '一、上月工作小结；二、本月组织生活安排；三、分工',
    governance,
    done('本月工作安排'),
  ),
  topic(
    '研究主题党日方案',
    '一、拟定主题；二、确定形式和人员；三、落实保障',
    governance,
    done('主题党日方案'),
  ),
  topic(
    '研究党员联系户走访',
    '一、梳理联系户情况；二、确定走访名单；三、分工',
    service,
    done('走访名单和分工'),
  ),
  topic(
    '研究积极分子培养',
    '一、听取培养联系人汇报；二、讨论；三、提出意见',
    study,
    done('继续培养考察'),
  ),
  topic(
    '研究民情反映事项',
    '一、通报收集的事项；二、逐项研究；三、明确责任',
    service,
    done('逐项明确责任人'),
  ),
];

const groups: readonly Topic[] = [
  topic(
    '学习与谈心',
    '一、学习有关文件；二、交流思想；三、提出建议',
    study,
    '会议形成三条建议，提交支部委员会研究。',
  ),
  topic(
    '分片走访情况交流',
    '一、汇报走访情况；二、汇总问题；三、分工',
    service,
    '汇总问题五条，由组长报支部。',
  ),
  topic(
    '落实支部决议',
    '一、传达支部决议；二、讨论落实办法；三、分工',
    governance,
    '各项任务分到个人，下次会议检查。',
  ),
];

const lectures: readonly Topic[] = [
  topic('党员的权利和义务', '一、授课；二、提问；三、讨论', study, '会后将讲稿发给未到会党员。'),
  topic(
    '从身边人身边事看初心',
    '一、授课；二、老党员讲经历；三、讨论',
    study,
    '整理老党员口述材料存档。',
  ),
  topic('纪律处分条例解读', '一、授课；二、案例分析；三、测一测', study, '对照条例开展一次自查。'),
  topic(
    '怎样做好群众工作',
    '一、授课；二、交流经验；三、布置任务',
    service,
    '每名党员联系两户群众。',
  ),
  topic(
    '基层治理中的党员作用',
    '一、授课；二、讨论；三、表态',
    governance,
    '在楼门设立党员联系点。',
  ),
];

const lifeMeetings: readonly Topic[] = [
  topic(
    '年度组织生活会',
    '一、通报会前征求意见情况；二、支部委员会对照检查；三、党员批评与自我批评；四、民主评议',
    governance,
    '会议列出整改清单，逐条明确责任人和时限。',
  ),
];

const talks: readonly Topic[] = [
  topic('谈心谈话', '沟通思想，听取意见', study, '双方坦诚交换了意见。'),
];

/** Topics of each kind of meeting. */
export const topics: Readonly<Record<ActivityType, readonly Topic[]>> = {
  branch_assembly: assemblies,
  committee_meeting: committees,
  group_meeting: groups,
  party_lecture: lectures,
  theme_day: themeDays,
  organizational_life_meeting: lifeMeetings,
  democratic_appraisal: lifeMeetings,
  heart_to_heart_talk: talks,
};
