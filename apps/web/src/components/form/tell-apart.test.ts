// Namesakes are told apart, others keep their plain names.
import { expect, test } from 'vitest';
import { tellApart } from './tell-apart.js';

test('two of one name bear when they were born and their group, in either writing of it', () => {
  const people = [
    { id: 1, name: '王平', bornMonth: '1975-03', groupName: '第一党小组' },
    { id: 2, name: '王　平', bornMonth: '1980-11', groupName: null, organizationName: '一支部' },
    { id: 3, name: '李雪芹', bornMonth: '1980-11', groupName: '第一党小组' },
  ];
  expect(tellApart(people).map(({ name }) => name)).toEqual([
    '王平（1975年3月生，第一党小组）',
    '王　平（1980年11月生，一支部）',
    '李雪芹',
  ]);
});
