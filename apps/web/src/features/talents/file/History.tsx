// History of a talent's file.
import { useQuery } from '@tanstack/react-query';
import { fileChangeLabels, fileFieldLabels } from '@xianfeng/features/talents/labels';
import type { FileVersion, TalentFile } from '@xianfeng/features/talents/schema';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Contents } from './Contents.js';

/** Who changed what in the file and when, and what it said then. */
export function History({ file }: { file: TalentFile }) {
  const [open, setOpen] = useState<FileVersion | null>(null);
  return (
    <Section title="修改记录">
      <Card>
        <ol className={shared.history}>
          {file.history.map((entry) => (
            <li key={entry.version}>
              <span className={shared.who}>
                <time>{instantText(entry.at)}</time> {entry.by}
                <strong> {fileChangeLabels[entry.kind]}</strong>
              </span>
              <p>{entry.fields.map((field) => fileFieldLabels[field]).join('、')}</p>
              {entry.version < file.version && (
                <Button
                  size="small"
                  aria-label={`查看第${entry.version}版`}
                  onClick={() => setOpen(entry)}
                >
                  查看这一版
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Modal
        title={open === null ? '' : `第${open.version}版（${instantText(open.at)}，${open.by}）`}
        open={open !== null}
        footer={null}
        width={1000}
        onCancel={() => setOpen(null)}
        destroyOnHidden
      >
        {open !== null && <Past file={file} version={open.version} />}
      </Modal>
    </Section>
  );
}

function Past({ file, version }: { file: TalentFile; version: number }) {
  const past = useQuery(trpc.talents.file.version.queryOptions({ id: file.id, version }));
  return (
    <Loaded query={past} lines={10}>
      {({ content, hadPhoto }) => (
        <div className={shared.stack}>
          <p className={shared.soft}>
            {hadPhoto ? '当时有照片。' : '当时没有照片。'}换下的照片不保留。
          </p>
          <Contents file={{ ...file, content }} past />
        </div>
      )}
    </Loaded>
  );
}
