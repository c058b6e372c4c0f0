// A plain xlsx file of some sheets.
import writeXlsx from 'write-excel-file/node';

/** A cell: text, a number, nothing, or one of them with its look. */
export type WorkbookCell =
  | string
  | number
  | null
  | { value: string | number; fontWeight?: 'bold'; format?: string };

/** A sheet: its name, its rows and how wide its columns are. */
export interface WorkbookSheet {
  sheet: string;
  data: WorkbookCell[][];
  columns: { width: number }[];
}

/** The file of these sheets. */
export function workbookFile(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeXlsx([...sheets]).toBuffer();
}
