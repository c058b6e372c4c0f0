/** What the tasks are, and what is reported on them. */
/** A task as it is handed down, and what may be reported of it. */
export interface TaskText {
  title: string;
  body: string;
  /** Days until it is due. */
  days: number;
  reports: readonly string[];
}

const task = (title: string, body: string, days: number, reports: string[]): TaskText => ({
  title,
  body,
  days,
  reports,
});

const usual = [
  '已按要求完成，资料留存备查。',
  '已完成。过程中收集意见三条，随文报告。',
  '已全部完成，未发现问题。',
  '已完成，个别事项需上级协调，详见说明。',
];

/** Tasks of the district to its streets, the latest first, and of a branch to its members. */
export const taskTexts = {
  district: [
    task(
      '核对党员基本信息',
      '请逐支部核对党员花名册，重点核对联系方式、现居住地和流动党员情况，发现差错及时更正。',
      21,
      usual,
    ),
    task(
      '报送流动党员联系情况',
      '请汇总本季度流动党员联系情况，说明联系方式、联系人和存在困难。',
      15,
      usual,
    ),
    task('开展党组织换届提醒', '请对半年内届满的党组织发函提醒，报送换届工作安排。', 30, usual),
    task(
      '排查党群服务中心安全隐患',
      '请组织检查用电、消防、燃气和应急通道，列出清单并整改。',
      14,
      usual,
    ),
    task(
      '征求基层减负意见',
      '请了解村、社区反映强烈的重复填表、重复报送事项，如实报送。',
      20,
      usual,
    ),
    task('走访慰问生活困难党员', '请组织走访慰问，登记困难情况和帮扶需求。', 25, usual),
    task(
      '组织支部书记集中学习',
      '请安排支部书记学习支部工作条例，采取集中与送学相结合的方式。',
      30,
      usual,
    ),
    task('整理组织生活档案', '请检查会议记录要素是否齐全，缺漏的按规定补正。', 30, usual),
  ],
  branch: [
    task('联系走访两户群众', '请每名党员本月走访联系户两户，了解困难和意见，填报走访情况。', 14, [
      '已走访两户，一户反映楼道照明问题，已报社区。',
      '已走访，群众情况稳定，无新增困难。',
      '已走访两户，代办老年证一件。',
    ]),
    task('学习支部下发的材料', '请阅读本月学习材料，结合自身谈一条体会。', 10, [
      '已学习，体会是要把小事办实。',
      '已学习，结合本职岗位作了对照。',
      '已学习，眼睛不便，由家人代读。',
    ]),
    task('参加小区环境清洁', '请在本周内参加一次责任区清洁，行动不便的同志不作要求。', 7, [
      '已参加，清理楼道杂物两处。',
      '已参加周六上午的清洁。',
      '已完成责任区清扫。',
    ]),
    task('确认个人联系方式', '请核对本人手机号码和住址，有变化的告知支部。', 7, [
      '无变化。',
      '已核对，住址已更新。',
      '已核对。',
    ]),
  ],
} as const;
