// Export of the empty table of divisions.
import { namesOf } from '@xianfeng/rules';
import {
  type ActorContext,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { templateFile } from '../../kit/sheet/index.js';
import { importDivisions } from '../policy.js';
import { type DivisionColumn, divisionColumns } from '../schema.js';

const columns = namesOf(divisionColumns);
const notes: Readonly<Record<DivisionColumn, string>> = {
  code: '统计用区划代码：区县6位，街道、镇、乡9位，村、社区12位。',
  name: '区划的名称。',
  level: '区县、街道（镇、乡）或村社区。',
  parent_code: '上一级的代码；区县不填。',
  kind: '村或社区；区县和街道不填。',
};
const examples: Readonly<Record<DivisionColumn, string>> = {
  ...{ code: '370103001201', name: '大庙屯村', level: '村社区', parent_code: '370103001' },
  kind: '村',
};

/** The empty table of divisions, with what each column takes beside it. */
export async function exportDivisionTemplate(ctx: ActorContext): Promise<ExportedFile> {
  authorizeExport(ctx.actor, importDivisions);
  const content = await templateFile(
    '行政区划',
    columns.map((column) => ({
      name: divisionColumns[column],
      note: notes[column],
      example: examples[column],
      text: column === 'code' || column === 'parent_code',
      options:
        column === 'level'
          ? ['区县', '街道', '镇', '乡', '村', '社区']
          : column === 'kind'
            ? ['村', '社区']
            : [],
    })),
  );
  return {
    name: '行政区划导入模板.xlsx',
    mediaType: mediaTypes.xlsx,
    content,
    scope: {},
    columns: columns.map((column) => divisionColumns[column]),
    rows: 0,
  };
}
