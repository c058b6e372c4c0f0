// The check of a picture by its bytes.
import { LARGEST_PHOTO, photoSize, photoType } from '@xianfeng/documents';
import type { CheckedPhoto } from './stored-file.js';

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png' } as const;

/** The picture in these bytes, or why it is none and what to do. Its name is never asked. */
export function checkPhoto(bytes: Uint8Array): CheckedPhoto | string {
  if (bytes.length > LARGEST_PHOTO) return '照片超过2MB，请压缩后再选择';
  const type = photoType(bytes);
  if (type === 'gif' || type === 'bmp') return '照片是GIF或BMP格式，请另存为JPEG或PNG后再选择';
  if (type === null) return '这个文件不是照片，请选择JPEG或PNG格式的照片';
  if (photoSize(bytes) === null) return '照片文件已损坏，请重新拍照或扫描后再选择';
  return { mediaType: mediaTypes[type], bytes: Buffer.from(bytes) };
}
