/** `fazhi-lint merge`: puts the parts of a run with --shard together again, JSON or SARIF. */
import { resolve } from 'node:path';
import type { Log, Notification, Result, Run } from 'sarif';
import type { Localized, Severity } from '../../engine/index.ts';
import { SEVERITIES } from '../../engine/index.ts';
import { noCounts } from '../formats/checkFormat.ts';
import { jsonPieces } from '../formats/jsonPieces.ts';
import { invocationOf, sarifEnd, sarifPiece, sarifStart } from '../formats/sarif.ts';
import { reasonOf } from '../reasonOf.ts';
import type { Session } from '../session.ts';
import type { Shard } from '../shard.ts';
import { writePieces } from '../writePieces.ts';

export interface MergeOptions {
  readonly failOn: Severity | 'never';
}

interface JsonPart {
  readonly schema: number;
  readonly tool: object;
  readonly files: readonly { readonly kind: string | null; readonly findings: readonly { severity: Severity }[] }[];
  readonly problems: readonly object[];
  readonly shard?: Shard;
  readonly summary: { readonly baseline?: number };
}

interface Part<Content> {
  readonly path: string;
  readonly shard: Shard | null;
  readonly content: Content;
}

/** The exit code is that of the whole run, unless a part is missing. */
export async function merge(paths: readonly string[], options: MergeOptions, session: Session): Promise<number> {
  const json: Part<JsonPart>[] = [];
  const sarif: Part<Log>[] = [];
  for (const path of paths) {
    const value = await readPart(path, session);
    if (isJson(value)) json.push({ path, shard: value.shard ?? null, content: value });
    else if (isSarif(value)) sarif.push({ path, shard: shardOf(value), content: value });
    else if (value !== null) session.complain(path, NO_PART);
  }
  if (json.length > 0 && sarif.length > 0) {
    for (const { path } of sarif) session.complain(path, MIXED);
  }
  if (session.failed) return 2;
  const severities = json.length > 0 ? await mergeJson(json, session) : await mergeSarif(sarif, session);
  const { failOn } = options;
  if (failOn === 'never') return 0;
  return severities.some(severity => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)) ? 1 : 0;
}

const NO_PART: Localized = {
  zh: '不是 fazhi-lint 的 json 或 sarif 结果。请核对文件名。',
  en: 'This is no json or sarif result of fazhi-lint. Check the name.',
};
const MIXED: Localized = {
  zh: '格式与其他文件不同，不能合并。',
  en: 'Its format is not that of the others, so they cannot be merged.',
};

async function readPart(path: string, session: Session): Promise<unknown> {
  try {
    const text = Buffer.from(await session.io.readFile(resolve(session.io.cwd, path))).toString('utf8');
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    session.complain(path, error instanceof SyntaxError ? NO_PART : reasonOf(error));
    return null;
  }
}

function isJson(value: unknown): value is JsonPart {
  const { schema, tool, files, summary } = (value ?? {}) as Partial<JsonPart & { tool: { name: string } }>;
  return schema === 1 && tool?.name === 'fazhi-lint' && Array.isArray(files) && summary !== undefined;
}

function isSarif(value: unknown): value is Log {
  const { version, runs } = (value ?? {}) as Partial<Log>;
  return version === '2.1.0' && runs?.length === 1 && runs[0]?.tool?.driver?.name === 'fazhi-lint';
}

function shardOf({ runs: [run] }: Log): Shard | null {
  return (run?.properties?.['shard'] as Shard | undefined) ?? null;
}

/** In the order of the run, whatever the order of the names; a part that is missing must not pass for silence. */
function inOrder<Content>(parts: readonly Part<Content>[], session: Session): readonly Content[] {
  const count = parts[0]?.shard?.count ?? 0;
  for (const { path, shard } of parts) {
    if (shard?.count === count) continue;
    session.complain(path, {
      zh: '不是同一次 --shard 检查的一份。',
      en: 'This is no part of the same run with --shard.',
    });
  }
  for (let index = 1; index <= count; index++) {
    const found = parts.filter(({ shard }) => shard?.index === index).length;
    if (found === 1) continue;
    session.complain(`${index}/${count}`, {
      zh: found === 0 ? '缺少这一份的结果。' : '这一份的结果重复了。',
      en: found === 0 ? 'The result of this part is missing.' : 'The result of this part is there twice.',
    });
  }
  return parts.toSorted((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0)).map(({ content }) => content);
}

async function mergeJson(parts: readonly Part<JsonPart>[], session: Session): Promise<Severity[]> {
  const contents = inOrder(parts, session);
  const files = contents.flatMap(part => part.files);
  const problems = distinct(contents.flatMap(part => part.problems));
  const counts = noCounts();
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  for (const severity of severities) counts[severity]++;
  const known = contents.flatMap(({ summary }) => summary.baseline ?? []);
  const baseline = known.length > 0 ? { baseline: sum(known) } : {};
  const [first] = contents;
  const summary = { files: files.length, ...counts, ...baseline };
  const whole = { schema: first?.schema, tool: first?.tool, files, problems, summary };
  await deliverPieces(wholeJson(whole), session);
  if (problems.length > 0) complainOfProblems(problems.length, session);
  if (files.every(({ kind }) => kind === null)) {
    session.complain('merge', {
      zh: '各份结果中没有一个文件是报告，等于没有检查。请核对路径。',
      en: 'Not one file of any part is a report, so nothing was checked. Check the path.',
    });
  }
  return severities;
}

async function mergeSarif(parts: readonly Part<Log>[], session: Session): Promise<Severity[]> {
  const runs = inOrder(parts, session).flatMap(log => log.runs);
  const [first] = runs;
  if (!first) return [];
  const results = runs.flatMap(run => run.results ?? []);
  const notes: Notification[] = runs.flatMap(({ invocations }) => invocations?.[0]?.toolExecutionNotifications ?? []);
  const problems = distinct(notes);
  const known = runs.flatMap(run => (run.properties?.['baseline'] as number | undefined) ?? []);
  const properties = known.length > 0 ? { baseline: sum(known) } : null;
  const end = sarifEnd(results.length, { invocation: invocationOf(problems), properties });
  await deliverPieces(sarifPieces(first.tool, results, end), session);
  if (problems.length > 0) complainOfProblems(problems.length, session);
  return results.map(({ properties }) => (properties?.['severity'] as Severity | undefined) ?? 'error');
}

/** The result, its files, each file and the list of its findings. */
const WHOLE_DEPTH = 4;

function* wholeJson(whole: object): Generator<string> {
  yield* jsonPieces(whole, WHOLE_DEPTH);
  yield '\n';
}

function* sarifPieces(tool: Run['tool'], results: readonly Result[], end: string): Generator<string> {
  yield sarifStart(tool);
  for (const [index, result] of results.entries()) yield sarifPiece(result, index);
  yield end;
}

async function deliverPieces(pieces: Iterable<string>, session: Session): Promise<void> {
  const output = await session.openOutput();
  if (!output) return;
  await writePieces(pieces, output);
  await output.finish();
}

/** Every part complains of a configuration that all of them read. */
function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function complainOfProblems(count: number, session: Session): void {
  session.complain('merge', {
    zh: `检查时有 ${count} 处未能完成，见结果。`,
    en: `${count} things could not be done during the check; see the result.`,
  });
}
