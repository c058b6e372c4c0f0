/** Names of people, by when they were born. */
import type { Random } from './random.js';

/**
 * Surnames by how many bear them, in thousandths, after the published rankings of the Ministry of
 * Public Security; given names from lists of common signs. No living person is meant. Signs that
 * would make names of well-known people are left out.
 */
const surnames: readonly (readonly [string, number])[] = [
  ...weights('王张李刘', 70),
  ...weights('赵陈孙杨周', 30),
  ...weights('徐马吴高朱郭胡林韩', 15),
  ...weights('宋于董程曹许袁冯田崔', 9),
  ...weights('任姜傅丁魏潘杜范吕苏卢蒋贾薛叶阎', 5),
  ...weights('侯邹孟秦尹郝邵史段雷汤黎常武乔贺龚文庞樊殷施陶翟安颜倪严牛温季鲁葛', 2),
  ['欧阳', 1],
  ['司马', 0.3],
  ['上官', 0.3],
];

function weights(signs: string, weight: number): [string, number][] {
  return [...signs].map((sign) => [sign, weight]);
}

/** First and second signs of given names, by generation and gender (1 男, 2 女). */
const signs = {
  old: {
    '1': ['建志永德福玉树传继学明国金', '华明军林生成义田山祥海贵胜忠'],
    '2': ['秀桂玉淑凤翠爱素美月', '英兰芳珍花荣梅云霞琴香莲芝'],
  },
  middle: {
    '1': ['建志永海晓文光振立少宏学', '伟峰辉波亮东杰磊军斌宁刚超'],
    '2': ['晓丽红海雪玉艳文春秋慧爱', '霞燕红玲娟敏萍艳静慧洁菊'],
  },
  young: {
    '1': ['子浩宇俊思明天文嘉启承雨', '轩然宇豪航博涵哲晨凯阳睿'],
    '2': ['子雨思欣诗梦佳雅语嘉若晓', '涵萱怡妍琪雯彤悦晴瑶宁桐'],
  },
} as const;

const single = {
  '1': '磊超凯鑫亮峰辉涛旭浩',
  '2': '静敏丽娟艳燕慧倩婷雪',
} as const;

/** 1 男, 2 女 (GB/T 2261.1). */
export type Gender = '1' | '2';

/** A name of a person born in this year. */
export function personName(random: Random, gender: Gender, bornIn: number): string {
  const surname = random.weighted(surnames);
  if (bornIn > 1968 && random.chance(0.16)) return surname + random.pick([...single[gender]]);
  const era = bornIn < 1965 ? 'old' : bornIn < 1990 ? 'middle' : 'young';
  const [first, second] = signs[era][gender];
  const given = random.pick([...first]);
  const last = random.pick([...second].filter((sign) => sign !== given));
  return surname + given + last;
}
