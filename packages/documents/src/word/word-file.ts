// A Word file with the margins and fonts of official papers.
import {
  Document,
  type FileChild,
  type IRunPropertiesOptions,
  Packer,
  PageOrientation,
} from 'docx';
import { withoutHour } from '../zip/reproducible.js';

/** Fonts by the names under which office machines have them; no font is embedded. */
export const SONG = '宋体';

/** The font of running text in official papers. */
export const FANG_SONG = '仿宋';

/** A4 in twips, a twentieth of a point. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

/** Margins of a page in twips. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A run's font for Chinese and Latin alike; quotation marks are then as wide as Chinese ones. */
export const font = (name: string): NonNullable<IRunPropertiesOptions['font']> => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
});

/** A Word file of one section on A4. */
export async function wordFile(
  title: string,
  margins: Margins,
  children: readonly FileChild[],
  lies: 'portrait' | 'landscape' = 'portrait',
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: font(FANG_SONG), size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // Of a page on its side docx itself changes width and height.
            size: lies === 'portrait' ? PAGE : { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { ...margins, header: 0, footer: 0, gutter: 0 },
          },
        },
        children,
      },
    ],
  });
  return withoutHour(await Packer.toBuffer(document));
}
