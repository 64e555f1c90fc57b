/** Runs the command line: arguments and a machine in, exit code out. */
import { CommanderError } from 'commander';
import { type Localized, localize } from '../engine/index.ts';
import type { CliIo } from './io.ts';
import { chooseLocale } from './locale.ts';
import { buildProgram } from './program.ts';
import { reasonOf } from './reasonOf.ts';
import { usageProblem } from './usage.ts';

/** What is said when standard output takes no more. */
export function outputLost(error: Error, args: readonly string[], env: CliIo['env']): string {
  const isClosed = (error as NodeJS.ErrnoException).code === 'EPIPE';
  return localize(isClosed ? CLOSED : fullOutput(reasonOf(error)), chooseLocale(args, env));
}

const CLOSED: Localized = {
  zh: '接收输出的程序已经结束，结果没有写完。',
  en: 'The program that reads the output has ended; the result is incomplete.',
};

function fullOutput({ zh, en }: Localized): Localized {
  return {
    zh: `标准输出写不进去，结果没有写完：${zh}`,
    en: `Standard output takes no more; the result is incomplete: ${en}`,
  };
}

/** 0: nothing at or above --fail-on; 1: something; 2: wrong usage, a bad configuration or a file not read. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const locale = chooseLocale(args, io.env);
  let code = 0;
  const program = buildProgram(args, io, locale, exitCode => {
    code = exitCode;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      const reason = error instanceof Error ? error.message : String(error);
      const defect: Localized = {
        zh: `程序出错（${reason}）。这是程序的错误，请反馈。`,
        en: `Something went wrong (${reason}). This is a defect; please report it.`,
      };
      io.stderr(`fazhi-lint: ${localize(defect, locale)}\n`);
      return 2;
    }
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') io.stderr(`fazhi-lint: ${usageProblem(error, locale)}\n`);
    return 2;
  }
}
