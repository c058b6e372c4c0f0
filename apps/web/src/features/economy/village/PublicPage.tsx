// Public page of a published month.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { codeOf } from '../../../app/api/problem.js';
import { trpc } from '../../../app/api/trpc.js';
import { Brand } from '../../../app/shell/Brand.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import shared from '../../../components/page/Parts.module.css';
import { PrintButton } from '../../../components/page/PrintButton.js';
import css from './Publication.module.css';
import { PublicationSheet } from './PublicationSheet.js';

const routeApi = getRouteApi('/publication/$token');

/** What a village put up of its finances, behind its link, for anybody: to read, and to print. */
export function PublicPage() {
  const { token } = routeApi.useParams();
  const sheet = useQuery(trpc.economy.publicSheet.queryOptions({ token }, { retry: false }));
  return (
    <div className={css.page}>
      <title>集体经济收入公开 · 先锋</title>
      <header className={`${shared.printBar} no-print`}>
        <Brand />
        <PrintButton disabled={sheet.data === undefined} />
      </header>
      <main className={css.main}>
        {codeOf(sheet.error) === 'not_found' ? (
          <article className={css.sheet}>
            <h1 className={css.title}>没有这份公开单</h1>
            <p>
              请核对链接是否完整。数据退回核对期间，链接暂不显示，核对后恢复；也可以向村（居）务监督委员会询问。
            </p>
          </article>
        ) : (
          <Loaded query={sheet} lines={10}>
            {(data) => (
              <>
                <div className="no-print">
                  <Note tone="info">
                    {dayText(data.publishedOn)}在{data.place}公开。
                  </Note>
                </div>
                <PublicationSheet sheet={data} today={data.publishedOn} />
              </>
            )}
          </Loaded>
        )}
      </main>
    </div>
  );
}
