/** Says which column of a file stands for which of the table, where its heading has other names. */
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import form from '../form/Form.module.css';
import { Card, Section } from '../page/Page.js';
import shared from '../page/Parts.module.css';
import { likely } from './headings.js';

/** A choice of heading for each column, filled in as far as the names tell. */
export function MatchColumns<Column extends string>(props: {
  names: Readonly<Record<Column, string>>;
  /** The headings of the file. */
  found: readonly string[];
  pending: boolean;
  onMatch: (headings: Record<string, string>) => void;
}) {
  const { names, found, pending, onMatch } = props;
  const columns = Object.entries<string>(names);
  const [chosen, setChosen] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(columns.map(([column, name]) => [column, likely(name, found)])),
  );
  const send = () =>
    onMatch(
      Object.fromEntries(
        Object.entries(chosen).flatMap(([column, heading]) =>
          heading === undefined ? [] : [[column, heading]],
        ),
      ),
    );
  return (
    <Section title="对应列名">
      <Card>
        <div className={shared.loose}>
          <p className={shared.soft}>
            文件的列名与要求的不同。请说明每一项在文件的哪一列；没有的可以不选。
          </p>
          <Form layout="vertical" component={false}>
            <div className={form.fields}>
              {columns.map(([column, name]) => (
                <Form.Item key={column} label={name} htmlFor={`column-${column}`}>
                  <Select<string>
                    id={`column-${column}`}
                    value={chosen[column] ?? null}
                    allowClear
                    placeholder="文件中没有"
                    showSearch
                    options={found.map((heading) => ({ value: heading, label: heading }))}
                    onChange={(heading?: string) => setChosen({ ...chosen, [column]: heading })}
                  />
                </Form.Item>
              ))}
            </div>
          </Form>
          <div>
            <Button type="primary" loading={pending} onClick={send}>
              按此预览
            </Button>
          </div>
        </div>
      </Card>
    </Section>
  );
}
