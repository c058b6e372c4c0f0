// Tests of masking (SEC-09).
import { describe, expect, it } from 'vitest';
import {
  maskAddress,
  maskBankCard,
  maskBirthDate,
  maskMobile,
  maskName,
  maskResidentId,
  publicNoticeFields,
  surplusNoticeFields,
} from './masking.js';

describe('masking (SEC-09)', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['欧阳锋刚', '欧阳**'],
    ['欧阳', '欧*'],
    ['张', '张*'],
    [' 李四 ', '李*'],
    ['𠮷田', '𠮷*'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('keeps the ends of numbers', () => {
    expect(maskResidentId('37010319900101001X')).toBe('370***********001X');
    expect(maskMobile('13812345678')).toBe('138****5678');
    expect(maskBankCard('6222020200112345678')).toBe('***************5678');
    expect(maskBankCard('5678')).toBe('****');
    expect(maskMobile('1234567')).toBe('*******');
    expect(maskBirthDate('1990-05-01')).toBe('1990-05');
  });

  it.each([
    ['济南市市中区七里山街道玉函路1号', '济南市市中区七里山街道***'],
    ['党家镇小白村12号', '党家镇***'],
    ['小白村12号', '小白村***'],
    ['玉函社区3号楼', '玉函社区***'],
    ['玉函路1号', '***'],
    [' 七里山街道玉函路1号', '七里山街道***'],
  ])('%s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('shows seven things in a 公示', () => {
    expect(surplusNoticeFields(publicNoticeFields)).toEqual([]);
    expect(publicNoticeFields).toHaveLength(7);
    expect(surplusNoticeFields(['name', 'residentId', 'address'])).toEqual([
      'address',
      'residentId',
    ]);
  });
});
