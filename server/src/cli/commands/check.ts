/** `fazhi-lint check`: lints files, folders and globs, mends what is safe when asked. */
import { type Finding, type LintResult, lint, parse, type Report, type Severity } from '../../engine/index.ts';
import { toSlashPath } from '../diskPath.ts';
import { findFiles, type Target } from '../findFiles.ts';
import type { CheckedFile, CheckFormat } from '../formats/checkFormat.ts';
import { type Document, readDocument } from '../readDocument.ts';
import { applySafeFixes, type FixedText } from '../safeFixes.ts';
import { reasonOf, type Session } from '../session.ts';
import { SEVERITIES } from '../words.ts';

export interface CheckOptions {
  readonly format: 'stylish' | 'json';
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly failOn: Severity | 'never';
  readonly stdinFilename?: string;
}

/** The exit code: 0, or 1 for findings at or above --fail-on; what could not be done is the session's to say. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const format = await openFormat(options, session);
  const silent = new Map<string, boolean>();
  let failing = false;
  for (const target of await findFiles(paths, session)) {
    for (const path of target.files) {
      const absolute = toSlashPath(path, session.io.cwd);
      if (silent.has(absolute)) continue;
      const checked = await checkFile(path, options, session);
      silent.set(absolute, checked?.result.kind === null);
      if (!checked) continue;
      format.add(checked);
      failing ||= checked.result.findings.some(finding => isFailing(finding, options.failOn));
    }
    complainOfSilence(target, silent, session);
  }
  await session.deliver(format.finish());
  return failing ? 1 : 0;
}

/** Only the format that is asked for is loaded: a short call should start fast. */
async function openFormat({ format }: CheckOptions, session: Session): Promise<CheckFormat> {
  return format === 'json'
    ? (await import('../formats/json.ts')).checkJson(session.locale)
    : (await import('../formats/stylish.ts')).checkStylish(session);
}

async function checkFile(path: string, options: CheckOptions, session: Session): Promise<CheckedFile | null> {
  const document = await readDocument(path, session, options.stdinFilename);
  if (!document) return null;
  try {
    return await checkDocument(document, options, session);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session.complain(document.path, {
      zh: `检查时程序出错(${reason}),本文件未检查。这是程序缺陷,请反馈。`,
      en: `The check failed (${reason}), so this file was not checked. This is a defect; please report it.`,
    });
    return null;
  }
}

async function checkDocument(document: Document, options: CheckOptions, session: Session): Promise<CheckedFile> {
  const { path, encoding, report } = document;
  const lintReport = (read: Report): LintResult =>
    lint(read, { config: document.loaded.config, kind: document.patternKind });
  const unchanged: CheckedFile = { path, encoding, report, result: lintReport(report), fixed: 0, proposed: null };
  if ((!options.fix && !options.fixDryRun) || !mayFix(document, options, session)) return unchanged;
  const mended = applySafeFixes(report.text, text => lintReport(parse(text)).findings);
  if (mended.text === report.text) return unchanged;
  if (options.fixDryRun) return { ...unchanged, proposed: mended };
  if (!(await save(document, mended, session))) return unchanged;
  const fresh = parse(mended.text);
  return { ...unchanged, report: fresh, result: lintReport(fresh), fixed: mended.count };
}

/** A file is only written when it is certain what stood in it and what its owner wants. */
function mayFix({ path, file, encoding, loaded }: Document, { fix }: CheckOptions, session: Session): boolean {
  if (encoding !== 'utf-8') {
    session.complain(path, {
      zh: '是 GB18030 编码,未作修正。请先另存为 UTF-8 再用 --fix。',
      en: 'This is GB18030 and was not fixed. Save it as UTF-8 before using --fix.',
    });
    return false;
  }
  if (loaded.problems.length > 0) {
    session.note(path, {
      zh: '它的配置有错,未作修正。请先改正配置。',
      en: 'Its configuration has errors, so it was not fixed. Mend the configuration first.',
    });
    return false;
  }
  if (fix && file === null) {
    session.complain(path, {
      zh: '标准输入的内容无处写回,未作修正。请写文件名,或用 --fix-dry-run。',
      en: 'Standard input cannot be written back and was not fixed. Name a file, or use --fix-dry-run.',
    });
    return false;
  }
  return true;
}

async function save({ path, file }: Document, mended: FixedText, session: Session): Promise<boolean> {
  try {
    if (file !== null) await session.io.replaceFile(file, mended.text);
    return true;
  } catch (error) {
    session.complain(path, reasonOf(error));
    return false;
  }
}

function isFailing({ severity }: Finding, failOn: CheckOptions['failOn']): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** A folder in which not one file was a report must not pass for a folder of good reports. */
function complainOfSilence({ argument, kind, files }: Target, silent: ReadonlyMap<string, boolean>, session: Session) {
  if (kind === 'file' || !files.every(path => silent.get(toSlashPath(path, session.io.cwd)))) return;
  session.complain(argument, {
    zh: `这里的 ${files.length} 个文件都不是报告,没有可检查的。请核对路径;确是报告的,请在文件开头或 .fazhilint.json 的 kinds 中写明文种。`,
    en: `None of the ${files.length} files here is a report, so nothing was checked. Check the path, or name the kind in the front matter or under kinds in .fazhilint.json.`,
  });
}
