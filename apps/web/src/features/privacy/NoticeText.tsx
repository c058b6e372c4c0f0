// The words of the notice, item by item.
import { type NoticeContent, noticeItemLabels } from '@xianfeng/features/privacy/schema';
import { namesOf } from '@xianfeng/rules';
import { Prose } from '../../components/Prose.js';
import css from './Notice.module.css';

/** A version of the notice as it is read. */
export function NoticeText({ content }: { content: NoticeContent }) {
  return namesOf(noticeItemLabels).map((item) => (
    <section key={item}>
      <h2 className={css.heading}>{noticeItemLabels[item]}</h2>
      <Prose text={content[item]} />
    </section>
  ));
}
