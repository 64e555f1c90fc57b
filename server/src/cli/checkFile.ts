/** Checks one file for `check`: reads, lints, fixes what is safe when asked; the same in the main thread and in workers. */
import { basename } from 'node:path';
import type { PreviousReport } from '../config/previousReport.ts';
import { type LintResult, lint, parse, type Report } from '../engine/index.ts';
import type { FileOptions } from './checkOptions.ts';
import { shownPath } from './diskPath.ts';
import { type Document, identityOfDocument, parseInput, previousOf, readInput } from './readDocument.ts';
import { reasonOf } from './reasonOf.ts';
import { type FileRecord, recordOf } from './record.ts';
import { applySafeFixes, type FixedText } from './safeFixes.ts';
import type { Session } from './session.ts';

/** Null when the file could not be checked, which has then been complained of. */
export async function checkFile(path: string, options: FileOptions, session: Session): Promise<FileRecord | null> {
  const input = await readInput(path, session, options);
  if (!input) return null;
  const name = shownPath(input.name);
  const cache = isCachable(options) ? await (await import('./cache.ts')).openCache(options, session) : null;
  const known = await cache?.get(input);
  if (known && (known.ledger || !showsLedger(options))) return { ...known, path: name };
  const document = await parseInput(input, session);
  if (!document) return null;
  try {
    const previous = await previousOf(document, session);
    const record = await checkDocument(document, previous, options, session);
    // What is complained of must be said again by the next run.
    if (!document.isDoubtful) await cache?.put(input, { record, identity: identityOfDocument(document), previous });
    return record;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session.complain(document.path, {
      zh: `检查时程序出错（${reason}），本文件未检查。这是程序的错误，请反馈。`,
      en: `The check failed (${reason}), so this file was not checked. This is a defect; please report it.`,
    });
    return null;
  }
}

/** The HTML takes it from the model itself. */
function showsLedger({ format }: FileOptions): boolean {
  return format === 'json';
}

/** Whether a file is to be changed, or the change to be shown. */
export function fixes({ fix, fixOrdinals, fixDryRun }: FileOptions): boolean {
  return fix === true || fixOrdinals === true || fixDryRun === true;
}

/** Fixing must look at the file, converting tells of itself, and the whole report needs the model, which is not kept. */
function isCachable(options: FileOptions): boolean {
  return options.cache === true && !options.convert && !fixes(options) && options.format !== 'html';
}

async function checkDocument(
  document: Document,
  previous: PreviousReport,
  options: FileOptions,
  session: Session,
): Promise<FileRecord> {
  const { report } = document;
  const unchanged = recordFor(document, previous, report, options, session);
  if (!fixes(options) || !mayFix(document, options, session)) return unchanged;
  const wanted = { safe: options.fix === true || options.fixDryRun === true, ordinals: options.fixOrdinals === true };
  const fixed = applySafeFixes(
    report.text,
    text => lintReport(document, previous.report, parse(text)).findings,
    wanted,
  );
  if (fixed.text === report.text) return unchanged;
  if (options.fixDryRun) {
    return { ...unchanged, proposed: { before: report.text, after: fixed.text, count: fixed.count } };
  }
  if (!(await save(document, fixed, session))) return unchanged;
  return { ...recordFor(document, previous, parse(fixed.text), options, session), fixed: fixed.count };
}

function recordFor(
  document: Document,
  previous: PreviousReport,
  report: Report,
  options: FileOptions,
  session: Session,
): FileRecord {
  const result = lintReport(document, previous.report, report);
  session.io.keepCode();
  const record = recordOf({ ...document, report, result, withLedger: showsLedger(options) });
  if (options.format !== 'html') return record;
  const previousName = previous.path && basename(previous.path);
  return { ...record, detail: { report, result, previous: previousName, ticked: new Set() } };
}

export function lintReport(
  { file, word, loaded, patternKind, forcedKind }: Document,
  previous: Report | null,
  report: Report,
): LintResult {
  const fileName = file === null ? null : basename(file);
  const layout = word?.layout ?? null;
  return lint(report, { config: loaded.config, kind: patternKind, forcedKind, fileName, previous, layout });
}

/** A file is only written when it is certain what stood in it and what its owner wants. */
function mayFix({ path, file, encoding, loaded }: Document, { fixDryRun }: FileOptions, session: Session): boolean {
  if (encoding === 'docx') {
    session.note(path, {
      zh: '是 Word 文件，未作修正。可用 fazhi-lint annotate --track-fixes 把改法写成修订；或用 convert 转为 Markdown，再用 --fix。',
      en: 'This is a Word file and was not fixed. fazhi-lint annotate --track-fixes writes fixes as tracked changes; or turn it into Markdown with convert first.',
    });
    return false;
  }
  if (encoding !== 'utf-8') {
    session.complain(path, {
      zh: '是 GB18030 编码，未作修正。请先另存为 UTF-8 再用 --fix。',
      en: 'This is GB18030 and was not fixed. Save it as UTF-8 before using --fix.',
    });
    return false;
  }
  if (loaded.problems.length > 0) {
    session.note(path, {
      zh: '它的配置有错，未作修正。请先改正配置。',
      en: 'Its configuration has errors, so it was not fixed. Fix the configuration first.',
    });
    return false;
  }
  if (!fixDryRun && file === null) {
    session.complain(path, {
      zh: '标准输入的内容无处写回，未作修正。请写文件名，或用 --fix-dry-run。',
      en: 'Standard input cannot be written back and was not fixed. Name a file, or use --fix-dry-run.',
    });
    return false;
  }
  return true;
}

async function save({ path, file, report }: Document, fixed: FixedText, session: Session): Promise<boolean> {
  try {
    if (file === null) return true;
    const now = Buffer.from(await session.io.readFile(file)).toString('utf8');
    if (now !== report.text) {
      session.complain(path, {
        zh: '检查期间被别的程序改过，未作修正。请重新运行。',
        en: 'Another program changed it during the check, so it was not fixed. Run again.',
      });
      return false;
    }
    await session.io.replaceFile(file, fixed.text);
    return true;
  } catch (error) {
    session.complain(path, reasonOf(error));
    return false;
  }
}
