// Message for a part of the app that did not arrive.
import { useEffect, useState } from 'react';
import { type Standing, standing } from '../../app/api/version.js';

const words: Record<Standing | 'asked', string> = {
  asked: '这一页没有取全，正在查明原因。',
  newer: '系统刚刚升级，这一页的旧版本已经取不到。请点“重新载入”，已填写的内容会保留。',
  same: '这一页没有取全。请点“重新载入”，已填写的内容会保留；如仍不行，请联系系统管理员。',
  gone: '网络不通，这一页没有取全。请在网络恢复后点“重新载入”，已填写的内容会保留。',
};

/** Says why: a newer build has replaced it, the line is broken, or neither. */
export function MissingPart() {
  const [why, setWhy] = useState<Standing | 'asked'>('asked');
  useEffect(() => void standing().then(setWhy), []);
  return <p>{words[why]}</p>;
}
