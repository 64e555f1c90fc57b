/** The report of `check` for people: findings with their evidence, file by file, and what was not assessed. */
import type { Fix, Severity } from '../../engine/index.ts';
import { SEVERITIES, SEVERITY_WORDS, safeFixOf, withoutTwins } from '../../engine/index.ts';
import type { PlacedEvidence } from '../../export/checkedFile.ts';
import { placeIn, quoted } from '../../export/places.ts';
import { leadOf, printedFixes } from '../../export/printedFixes.ts';
import { wordPlaceWords } from '../../export/wordPlace.ts';
import { padEnd, padStart, widthOf } from '../columns.ts';
import { printable } from '../printable.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Session } from '../session.ts';
import { type CheckFormat, type Counts, noCounts } from './checkFormat.ts';
import { unifiedDiff } from './unifiedDiff.ts';

interface Totals {
  reports: number;
  readonly counts: Counts;
  /** Contradictions of two places, told at both and counted once. */
  twins: number;
  fixable: number;
  ordinals: number;
  fixed: number;
  proposed: number;
  notAssessed: number;
  readonly noReports: string[];
}

export function checkStylish(session: Session): CheckFormat {
  const totals: Totals = {
    reports: 0,
    counts: noCounts(),
    twins: 0,
    fixable: 0,
    ordinals: 0,
    fixed: 0,
    proposed: 0,
    notAssessed: 0,
    noReports: [],
  };
  return {
    start: () => '',
    *file(record) {
      count(record, totals);
      if (!record.kind) return;
      for (const line of fileLines(record, session)) yield `${line}\n`;
      yield '\n';
    },
    finish: ({ known }) => `${summary(totals, known, session)}\n`,
  };
}

function count({ path, encoding, kind, findings, notAssessed, fixed, proposed }: FileRecord, totals: Totals): void {
  if (!kind) {
    totals.noReports.push(path);
    return;
  }
  totals.reports++;
  const counted = withoutTwins(findings);
  for (const { severity } of counted) totals.counts[severity]++;
  totals.twins += findings.length - counted.length;
  // Word files and GB18030 are not written.
  if (encoding === 'utf-8') {
    totals.fixable += findings.filter(safeFixOf).length;
    totals.ordinals += findings.filter(({ fixes }) => fixes.some(fix => fix.ordinals)).length;
  }
  totals.fixed += fixed;
  totals.proposed += proposed?.count ?? 0;
  totals.notAssessed += notAssessed;
}

function* fileLines(record: FileRecord, session: Session): Generator<string> {
  const { path, encoding, paragraphs, notRead, kind, findings, hasFigures, fixed, proposed, known } = record;
  const { colours, say } = session;
  const remarks = [
    kind ? say(kind.name) : '',
    encoding === 'gb18030' ? say({ zh: '按 GB18030 编码读取', en: 'read as GB18030' }) : '',
    paragraphs ? say({ zh: 'Word 文件，¶ 为段落序号', en: 'Word file; ¶ numbers paragraphs' }) : '',
    fixed > 0 ? say({ zh: `已修正 ${fixed} 处`, en: `${fixed} fixed` }) : '',
    known > 0 ? say({ zh: `基线中已有 ${known} 条，未列出`, en: `${known} in the baseline, not shown` }) : '',
  ].filter(Boolean);
  const placeWidth = findings.reduce((most, { range }) => Math.max(most, placeIn(record, range).length), 0);
  yield `${colours.underline(printable(path))}  ${colours.dim(remarks.join(' · '))}`;
  const folded = findings.filter(isFolded);
  const listed = folded.length > MOST_OF_LAYOUT ? findings.filter(finding => !isFolded(finding)) : findings;
  for (const finding of worstFirst(listed)) yield* findingLines(finding, record, placeWidth, session);
  if (listed !== findings) yield `  ${colours.dim(foldedWords(folded.length, session))}`;
  if (proposed) yield* unifiedDiff(path, proposed.before, proposed.after, colours);
  if (!hasFigures) yield `  ${colours.dim(say({ zh: '数据核对：没有数字', en: 'Figures: none' }))}`;
  if (notRead) yield `  ${colours.dim(printable(say(notRead)))}`;
}

/** Hints on the looks of a Word file: that many would bury what is wrong. */
const MOST_OF_LAYOUT = 3;

function isFolded({ rule, severity }: FindingRecord): boolean {
  return severity === 'hint' && rule.startsWith('layout/');
}

function foldedWords(count: number, { say }: Session): string {
  return say({
    zh: `版式提示 ${count} 条（字体、字号、行距等）没有列出，可用 --format html 查看`,
    en: `${count} hints on the layout (typefaces, sizes, pitch) are not listed; --format html shows them`,
  });
}

/** Within a level in the order of the text. */
function worstFirst(findings: readonly FindingRecord[]): readonly FindingRecord[] {
  return SEVERITIES.flatMap(level => findings.filter(({ severity }) => severity === level));
}

function findingLines(finding: FindingRecord, record: FileRecord, placeWidth: number, session: Session): string[] {
  const { colours, say } = session;
  const severityWidth = Math.max(...SEVERITIES.map(severity => widthOf(say(SEVERITY_WORDS[severity]))));
  const severity = paint(finding.severity, session)(padEnd(say(SEVERITY_WORDS[finding.severity]), severityWidth));
  const place = padStart(placeIn(record, finding.range), placeWidth);
  const indent = ' '.repeat(2 + placeWidth + 2 + severityWidth + 2);
  return [
    `  ${place}  ${severity}  ${printable(say(finding.message))}  ${colours.dim(finding.rule)}`,
    ...(finding.wordPlace ? [indent + printable(say(wordPlaceWords(finding.wordPlace)))] : []),
    ...finding.evidence.map(evidence => indent + evidenceLine(evidence, record, session)),
    ...fixLines(finding.fixes, record, session).map(line => indent + line),
  ];
}

function evidenceLine({ range, excerpt, note }: PlacedEvidence, record: FileRecord, { colours, say }: Session): string {
  const parts = [excerpt && say(quoted(printable(excerpt))), colours.dim(printable(say(note)))].filter(Boolean);
  return `${colours.dim(placeIn(record, range))}  ${parts.join('  ')}`;
}

/** Word files and GB18030 are not written, so there --fix would do nothing. */
function fixLines(fixes: readonly Fix[], { encoding }: FileRecord, { colours, say }: Session): string[] {
  return printedFixes({ fixes }).map(({ title, safety }, index) => {
    const isSafe = safety === 'safe' && encoding === 'utf-8';
    const lead = leadOf({ zh: '可考虑', en: 'Possible' }, index);
    const words = isSafe
      ? { zh: '可用 --fix 自动修正', en: '--fix would do this' }
      : { zh: `${lead.zh}（须人工确认）`, en: `${lead.en}, for you to decide` };
    return colours.cyan(say({ zh: `${words.zh}：${printable(title.zh)}`, en: `${words.en}: ${printable(title.en)}` }));
  });
}

function paint(severity: Severity, { colours }: Session): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.dim }[severity];
}

function summary(totals: Totals, known: number | null, session: Session): string {
  const { say } = session;
  const { reports, counts, twins, notAssessed } = totals;
  const severities = SEVERITIES.map(severity => `${say(SEVERITY_WORDS[severity])} ${counts[severity]}`).join(
    say({ zh: '、', en: ', ' }),
  );
  const verdict = say({
    zh: `检查报告 ${reports} 份：${severities}${twins > 0 ? '（前后不一致的两处算一个问题）' : ''}`,
    en: `Reports checked: ${reports}. ${severities}${twins > 0 ? ' (a contradiction told at both places counts once)' : ''}`,
  });
  const lines = [reports > 0 ? headline(verdict, counts, session) : verdict, ...fixSummary(totals, session)];
  if (notAssessed > 0) {
    lines.push(
      say({
        zh: `需人工核对的数量关系 ${notAssessed} 条（fazhi-lint figures 文件名 可逐个查看数字）。`,
        en: `Relations between figures to check by hand: ${notAssessed}. "fazhi-lint figures FILE" shows every figure.`,
      }),
    );
  }
  if (known !== null) {
    lines.push(say({ zh: `基线中已有、未列出的问题 ${known} 条。`, en: `In the baseline and not shown: ${known}.` }));
  }
  if (totals.noReports.length > 0) lines.push(noReports(totals.noReports, session));
  return lines.join('\n');
}

function headline(verdict: string, counts: Counts, session: Session): string {
  const worst = SEVERITIES.find(severity => counts[severity] > 0);
  if (!worst) return session.colours.green(`✔ ${verdict}`);
  return paint(worst, session)(worst === 'error' || worst === 'warning' ? `✖ ${verdict}` : `△ ${verdict}`);
}

function fixSummary({ fixable, ordinals, fixed, proposed }: Totals, { say }: Session): string[] {
  const lines: string[] = [];
  if (fixed > 0) lines.push(say({ zh: `已自动修正 ${fixed} 处。`, en: `Fixed: ${fixed}.` }));
  if (proposed > 0) {
    lines.push(
      say({
        zh: `照此会修正 ${proposed} 处，文件未改动。`,
        en: `This would fix ${proposed}; no file was changed.`,
      }),
    );
  } else if (fixable > 0) {
    lines.push(say({ zh: `其中 ${fixable} 处可用 --fix 自动修正。`, en: `Fixable with --fix: ${fixable}.` }));
  }
  if (ordinals > 0 && proposed === 0) {
    lines.push(
      say({
        zh: `序号有误的 ${ordinals} 处可用 --fix-ordinals 重排，先加 --fix-dry-run 看会改什么。`,
        en: `Wrong ordinals that --fix-ordinals would renumber: ${ordinals}; look first with --fix-dry-run.`,
      }),
    );
  }
  return lines;
}

const MOST_NAMES = 10;

function noReports(paths: readonly string[], { say }: Session): string {
  const rest = paths.length - MOST_NAMES;
  const more =
    rest > 0
      ? say({ zh: `，另有 ${rest} 个（--format json 列出全部）`, en: `, and ${rest} more (--format json lists all)` })
      : '';
  const names =
    paths
      .slice(0, MOST_NAMES)
      .map(printable)
      .join(say({ zh: '、', en: ', ' })) + more;
  return say({
    zh: `不是报告、未作检查的文件 ${paths.length} 个：${names}`,
    en: `Files that are no reports and were not checked: ${paths.length}: ${names}`,
  });
}
