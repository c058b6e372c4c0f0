// Former names: only what once stood in the log has another name today.
import { expect, test } from 'vitest';
import { kindToday, namesInLog, typeToday } from './former-names.js';

test('a former name leads to the name of today, and back', () => {
  expect(typeToday('session_started')).toBe('session.started');
  expect(namesInLog('session.started')).toEqual(['session.started', 'session_started']);
  expect(kindToday('economyYear')).toBe('income_year');
});

test.each(['constructor', '__proto__', 'toString', 'task.handed'])('%s stays as it is', (name) => {
  expect(typeToday(name)).toBe(name);
  expect(kindToday(name)).toBe(name);
  expect(namesInLog(name)).toEqual([name]);
});
