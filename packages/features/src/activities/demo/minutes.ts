/** Agendas, discussions and resolutions. */
import type { ActivityType } from '@xianfeng/rules';
import type { Random } from '../../kit/demo/index.js';
import { type Topic, topics } from './topics.js';

const openings = [
  '会议首先清点了到会人数，宣布了会议纪律。',
  '主持人说明了会议议题和议程。',
  '会议开始前，大家先集中学习了半小时。',
  '主持人通报了上次会议议定事项的落实情况。',
];

const closings = [
  '主持人作了小结，对下一步工作提出了要求。',
  '会议对未到会党员的补课作了安排。',
  '会议气氛热烈，大家发言踊跃。',
  '',
];

const places = ['党群服务中心会议室', '党员活动室', '社区会议室', '村委会会议室', '二楼会议室'];
const outside = ['小区广场', '辖区沿街', '文化广场', '活动现场'];

/** What is written of a meeting before and after it. */
export interface Texts {
  title: string;
  agenda: string;
  place: string;
  discussion: string;
  resolution: string;
}

/** @param speakers names of those who were there */
export function writeTexts(random: Random, type: ActivityType, speakers: readonly string[]): Texts {
  const topic = random.pick(topics[type]);
  const isOutside = type === 'theme_day' && /志愿|走访|检查|便民|桶边/.test(topic.title);
  return {
    title: topic.title,
    agenda: topic.agenda,
    place: random.pick(isOutside ? outside : places),
    discussion: discussion(random, topic, speakers),
    resolution: topic.resolution,
  };
}

function discussion(random: Random, topic: Topic, speakers: readonly string[]): string {
  const voices = speakers.slice(0, random.int(2, 4));
  const first = random.int(0, topic.said.length - 1);
  const said = voices.map(
    (name, index) => `${name}${topic.said[(first + index) % topic.said.length]}`,
  );
  return [random.pick(openings), ...said, random.pick(closings)].filter(Boolean).join('\n');
}
