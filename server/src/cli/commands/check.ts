/** `fazhi-lint check`: lints files, folders and globs, fixes what is safe when asked. */
import { SEVERITIES } from '../../engine/index.ts';
import { openBaseline } from '../baseline.ts';
import { checkAll } from '../checkAll.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { toSlashPath } from '../diskPath.ts';
import { findFiles, type Target } from '../findFiles.ts';
import { openFormat } from '../formats/openFormat.ts';
import type { FileRecord } from '../record.ts';
import type { Session } from '../session.ts';
import { parseShard, partOf, type Shard } from '../shard.ts';
import { writePieces } from '../writePieces.ts';

/** The exit code: 0, or 1 for findings at or above --fail-on; what could not be done is the session's to say. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const shard = readShard(options, session);
  if (shard === undefined || !areJobsValid(options, session)) return 2;
  const baseline = await openBaseline(options, session);
  if (baseline === undefined) return 2;
  const targets = await findFiles(paths, options, session);
  const files = once(targets, session);
  const output = await session.openOutput(files);
  if (!output) return 2;
  const format = await openFormat(options, session);
  const silent = new Map<string, boolean>();
  let failing = false;
  await output.write(format.start());
  for await (const { path, record } of checkAll(shard ? partOf(files, shard) : files, options, session)) {
    silent.set(toSlashPath(path, session.io.cwd), record?.kind === null);
    if (!record) continue;
    const fresh = baseline?.leaveOut(record) ?? record;
    failing ||= isFailing(fresh, options.failOn);
    await writePieces(format.file(fresh), output);
  }
  // A part that happens to hold no report says nothing about the whole; `merge` looks at that.
  if (!shard) for (const target of targets) complainOfSilence(target, silent, session);
  await baseline?.finish();
  if (options.cache) await (await import('../cache.ts')).closeCache(options, session);
  await output.write(format.finish({ complaints: session.complaints, shard, known: baseline?.known ?? null }));
  await output.finish();
  return failing ? 1 : 0;
}

function isFailing({ findings }: Pick<FileRecord, 'findings'>, failOn: CheckOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn));
}

function areJobsValid({ jobs }: CheckOptions, session: Session): boolean {
  if (jobs === undefined || /^[1-9]\d{0,3}$/.test(jobs)) return true;
  session.complain('--jobs', { zh: `「${jobs}」应为正整数。`, en: `"${jobs}" should be a whole number from 1.` });
  return false;
}

/** Null for a whole run, undefined for a part that makes no sense. */
function readShard({ shard: text, baseline, updateBaseline }: CheckOptions, session: Session) {
  if (text === undefined) return null;
  const shard: Shard | null = parseShard(text);
  if (shard === null) {
    session.complain('--shard', {
      zh: `「${text}」应写成 i/n，如 2/8 为八份中的第二份。`,
      en: `"${text}" should be i/n: 2/8 is the second of eight parts.`,
    });
    return undefined;
  }
  if (baseline !== undefined && updateBaseline) {
    session.complain('--update-baseline', {
      zh: '不能只用一部分文件更新基线。请不带 --shard 运行。',
      en: 'A part of the files cannot update the baseline. Run without --shard.',
    });
    return undefined;
  }
  return shard;
}

/** Every file once, however often it is named. */
function once(targets: readonly Target[], session: Session): readonly string[] {
  const files = new Map<string, string>();
  for (const path of targets.flatMap(({ files }) => files)) {
    const absolute = toSlashPath(path, session.io.cwd);
    if (!files.has(absolute)) files.set(absolute, path);
  }
  return [...files.values()];
}

/** A folder in which not one file was a report must not pass for a folder of good reports. */
function complainOfSilence({ argument, kind, files }: Target, silent: ReadonlyMap<string, boolean>, session: Session) {
  if (kind === 'file' || !files.every(path => silent.get(toSlashPath(path, session.io.cwd)))) return;
  session.complain(argument, {
    zh: `这里的 ${files.length} 个文件都不是报告，没有可检查的。请核对路径；确是报告的，请在文件开头或 .fazhilint.json 的 kinds 中写明文种。`,
    en: `None of the ${files.length} files here is a report, so nothing was checked. Check the path, or name the kind in the front matter or under kinds in .fazhilint.json.`,
  });
}
