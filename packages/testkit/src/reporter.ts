// Reporter of the test run: failures in full, one line for the rest.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SerializedError, UserConsoleLog } from 'vitest';
import type {
  Reporter,
  TestCase,
  TestModule,
  TestRunEndReason,
  TestSuite,
  Vitest,
} from 'vitest/node';

const SLOW_MS = 3_000;
const SLOW_SHOWN = 10;

/** Its tests start servers and browsers and print what they measured. */
const TALKING_PROJECT = 'journeys';

type Failed = TestCase | TestSuite | TestModule;

/**
 * Silent while all is well: a journey that ended, what it measured, and the slow files. A failure
 * is shown in full at once, with what its file printed. The last line is always
 * `N passed, N failed`, for people and for scripts.
 */
export default class QuietReporter implements Reporter {
  private vitest: Vitest | undefined;
  /** What each file printed, kept until it is known whether anybody wants to read it. */
  private readonly printed = new Map<string, string[]>();

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onUserConsoleLog({ taskId, content, type }: UserConsoleLog): void {
    const module = this.moduleOf(taskId);
    if (module?.project.name === TALKING_PROJECT && type === 'stdout') write(content.trimEnd());
    const key = module?.id ?? '';
    this.printed.set(key, [...(this.printed.get(key) ?? []), content]);
  }

  onTestModuleEnd(module: TestModule): void {
    const failed = failures(module);
    for (const each of failed) this.show(each);
    const output = this.printed.get(module.id)?.join('').trimEnd();
    if (failed.length > 0 && output) write(`  printed by ${nameOf(module)}:\n${output}`);
    this.printed.delete(module.id);
    if (failed.length === 0 && module.project.name === TALKING_PROJECT) write(lineOf(module));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    for (const error of errors) {
      write('\nFAIL outside of any test');
      write(describeError(error));
    }
    const slow = modules
      .filter((module) => durationOf(module) >= SLOW_MS)
      .sort((a, b) => durationOf(b) - durationOf(a));
    if (slow.length > 0) write('slow files:');
    for (const module of slow.slice(0, SLOW_SHOWN)) write(`  ${lineOf(module)}`);
    if (reason === 'interrupted') write('interrupted before the end');
    write(summary(modules, errors.length));
  }

  private show(failed: Failed): void {
    const name =
      failed.type === 'module' ? nameOf(failed) : `${nameOf(failed.module)} > ${failed.fullName}`;
    write(`\nFAIL ${name}`);
    for (const error of errorsOf(failed)) write(describeError(error));
  }

  private moduleOf(taskId: string | undefined): TestModule | undefined {
    const task = taskId === undefined ? undefined : this.vitest?.state.idMap.get(taskId);
    const entity = task && this.vitest?.state.getReportedEntity(task);
    if (!entity) return undefined;
    return entity.type === 'module' ? entity : entity.module;
  }
}

/** The last line. A file or a set-up that failed before its tests counts as one failure. */
function summary(modules: readonly TestModule[], errors: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.flatMap(failures).filter((each) => each.type !== 'test').length;
  const skipped = count('skipped') + count('pending');
  const line = `${count('passed')} passed, ${count('failed') + broken + errors} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Message, difference, the places in our own files, and what it was caused by. */
function describeError(error: SerializedError): string {
  const lines = [`  ${error.name ?? 'Error'}: ${error.message}`];
  if (typeof error.diff === 'string') lines.push(stripVTControlCharacters(error.diff));
  lines.push(...placesOf(error));
  if (isError(error.cause)) lines.push('  caused by', describeError(error.cause));
  return lines.join('\n');
}

function placesOf({ stacks, stack = '' }: SerializedError): string[] {
  if (stacks && stacks.length > 0) {
    return stacks.map((at) => `    at ${relative(process.cwd(), at.file)}:${at.line}:${at.column}`);
  }
  return stack.split('\n').filter((line) => /^ +at /.test(line) && !line.includes('node_modules'));
}

function isError(value: unknown): value is SerializedError {
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** Whatever carries an error of its own: tests, and suites and files whose hooks or imports failed. */
function failures(module: TestModule): Failed[] {
  const inside = [...module.children.allSuites(), ...module.children.allTests('failed')];
  return [module, ...inside].filter((each) => errorsOf(each).length > 0);
}

function errorsOf(failed: Failed): readonly SerializedError[] {
  return failed.type === 'test' ? (failed.result().errors ?? []) : failed.errors();
}

function durationOf(module: TestModule): number {
  return module.diagnostic().duration;
}

function nameOf(module: TestModule): string {
  return relative(process.cwd(), module.moduleId);
}

function lineOf(module: TestModule): string {
  return `${(durationOf(module) / 1000).toFixed(1).padStart(6)} s  ${nameOf(module)}`;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
