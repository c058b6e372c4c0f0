// A chosen table file and its preview.
import { useState } from 'react';

/** A chosen table, as a procedure takes it. */
export interface TableFile {
  fileName: string;
  base64: string;
  /** By column, the heading under which it stands in this file, where the user said so. */
  headings?: Record<string, string>;
}

/**
 * The table that the user chose to import, and whether it was too large to be looked at.
 *
 * @param look is given each table that was chosen
 * @param onForget what was said of the table before is said no longer
 */
export function useTableFile(
  maxBytes: number,
  look: (file: TableFile) => Promise<unknown>,
  onForget: () => void,
) {
  const [file, setFile] = useState<TableFile | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const forget = () => {
    setFile(null);
    onForget();
  };
  const choose = async (chosen: File) => {
    forget();
    setTooLarge(chosen.size > maxBytes);
    if (chosen.size > maxBytes) return;
    const next = { fileName: chosen.name, base64: await toBase64(chosen) };
    setFile(next);
    await look(next);
  };
  /** Looks at the table again, read in another way. */
  const lookAgain = (next: TableFile) => {
    setFile(next);
    return look(next);
  };
  return { file, tooLarge, choose, lookAgain, forget };
}

/** Bytes of a file as base64. */
function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
