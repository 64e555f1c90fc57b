/** The report of a check as one HTML file: findings with their evidence, checklist, ledger and the marked text. */
import { reasonWords, SEVERITIES, SEVERITY_WORDS, withoutTwins } from '../engine/index.ts';
import { type CheckedFile, type Detail, type PlacedFinding, placedFinding } from './checkedFile.ts';
import { contentsTable, coverageTable } from './contents.ts';
import { ledgerTable } from './ledger.ts';
import { escapeMarkup } from './markup.ts';
import { pageEnd, pageStart, row, table } from './page.ts';
import { paper } from './paper.ts';
import { placeWordsIn, quoted } from './places.ts';
import { leadOf, otherWays, printedFixes } from './printedFixes.ts';
import { unbroken, whole } from './unbroken.ts';
import type { Voice } from './voice.ts';
import { wordPlaceWords } from './wordPlace.ts';

/** Of one file. */
export function reportPage(file: CheckedFile, voice: Voice): string {
  return checkPage({ rows: [summaryRow(file, 1, voice)], remarks: '', sections: [fileSection(file, 1, voice)] }, voice);
}

export interface CheckParts {
  /** See `summaryRow`. */
  readonly rows: readonly string[];
  /** HTML below the summary. */
  readonly remarks: string;
  /** See `fileSection`. */
  readonly sections: readonly string[];
}

/** Of many files, whose parts have been made one by one. */
export function checkPage({ rows, remarks, sections }: CheckParts, voice: Voice): string {
  return [
    pageStart(voice.say({ zh: '公文检查报告', en: 'Report of the check' }), voice),
    table(summaryHead(voice), rows),
    remarks,
    ...sections,
    pageEnd(voice),
  ].join('');
}

function summaryHead({ say }: Voice): string[] {
  return [
    say({ zh: '文件', en: 'File' }),
    say({ zh: '文种', en: 'Kind' }),
    ...SEVERITIES.map(severity => say(SEVERITY_WORDS[severity])),
    say({ zh: '需人工核对的数量关系', en: 'Relations to check by hand' }),
  ];
}

export function summaryRow({ path, kind, findings, notAssessed }: CheckedFile, number: number, { say }: Voice): string {
  if (!kind) {
    const none = say({ zh: '不是报告，未作检查', en: 'no report, not checked' });
    return row([escapeMarkup(path), escapeMarkup(none), '–', '–', '–', '–', '–']);
  }
  const listed = withoutTwins(findings);
  const counts = SEVERITIES.map(each => String(listed.filter(({ severity }) => severity === each).length));
  const link = `<a href="#file${number}">${escapeMarkup(path)}</a>`;
  return row([link, escapeMarkup(say(kind.name)), ...counts, String(notAssessed)]);
}

/** Empty for a file that is no report. */
export function fileSection(file: CheckedFile, number: number, voice: Voice): string {
  const { path, detail } = file;
  const kind = detail?.result.kind;
  if (!detail || !kind) return '';
  const { say } = voice;
  const { report, result, previous, ticked } = detail;
  const findings = withoutTwins(file.findings);
  const shown = { report, paragraphs: file.paragraphs, previous };
  const anchor = (finding: number) => `f${number}-${finding}`;
  const part = (title: string, html: string) => (html === '' ? '' : `<h3>${title}</h3>\n${html}`);
  const none = `<p>${say({ zh: '没有发现问题。', en: 'Nothing found.' })}</p>\n`;
  const list = findings.length > 0 ? findingsTable(file, findings, anchor, voice) : none;
  return [
    `<section class="file" id="file${number}">\n<h2>${escapeMarkup(path)}</h2>\n`,
    file.notRead ? `<p class="quiet">${escapeMarkup(say(file.notRead))}</p>\n` : '',
    part(say({ zh: '问题清单', en: 'Findings' }), list),
    part(say({ zh: '已忽略（写明的理由）', en: 'Ignored, with the reasons given' }), ignoredTable(file, detail, voice)),
    part(say({ zh: '必备内容', en: 'Mandatory contents' }), contentsTable(report, kind, voice)),
    part(say({ zh: '写到了哪些工作', en: 'Areas of work mentioned' }), coverageTable(shown, kind, voice)),
    part(
      say({ zh: '数据核对表', en: 'Ledger of figures' }),
      ledgerTable(shown, result.ledger, voice, { withLone: true, ticked }),
    ),
    part(say({ zh: '正文', en: 'Text' }), paper(report, findings, anchor)),
    '</section>\n',
  ].join('');
}

function findingsTable(
  file: CheckedFile,
  findings: readonly PlacedFinding[],
  anchor: (finding: number) => string,
  voice: Voice,
): string {
  const { say } = voice;
  const rows = findings.map((finding, index) => {
    const { severity, rule, range } = finding;
    return row([
      `<span id="${anchor(index + 1)}">${index + 1}</span>`,
      whole(say(placeWordsIn(file, range))),
      `<b class="${severity}">${escapeMarkup(say(SEVERITY_WORDS[severity]))}</b>`,
      `${unbroken(say(finding.message))} <span class="quiet">${escapeMarkup(rule)}</span>${details(finding, file, voice)}`,
    ]);
  });
  const head = [
    say({ zh: '序号', en: 'No.' }),
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '级别', en: 'Level' }),
    say({ zh: '问题、依据与建议', en: 'Finding, evidence, repair' }),
  ];
  return table(head, rows);
}

/** What was found and is left out because somebody decided so: whoever signs the page signs this too. */
function ignoredTable(file: CheckedFile, { report, result }: Detail, { say }: Voice): string {
  const ignored = withoutTwins([...result.ignored.keys()].sort((a, b) => a.span.start - b.span.start));
  if (ignored.length === 0) return '';
  const rows = ignored.map(finding => {
    const { range, excerpt, severity, message, rule } = placedFinding(finding, report, file.paragraphs !== null);
    return row([
      whole(say(placeWordsIn(file, range))),
      `<b class="${severity}">${escapeMarkup(say(SEVERITY_WORDS[severity]))}</b>`,
      `${unbroken(say(quoted(excerpt)))} ${unbroken(say(message))} <span class="quiet">${escapeMarkup(rule)}</span>`,
      escapeMarkup(say(reasonWords(result.ignored.get(finding)?.reason ?? ''))),
    ]);
  });
  const head = [
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '级别', en: 'Level' }),
    say({ zh: '问题', en: 'Finding' }),
    say({ zh: '理由', en: 'Reason' }),
  ];
  return table(head, rows);
}

function details({ wordPlace, evidence, fixes }: PlacedFinding, file: CheckedFile, { say }: Voice): string {
  const lines = [
    ...(wordPlace ? [say(wordPlaceWords(wordPlace))] : []),
    ...evidence.map(
      ({ range, excerpt, note }) => `${say(placeWordsIn(file, range))} ${say(quoted(excerpt))} ${say(note)}`,
    ),
    ...printedFixes({ fixes }).map(({ title }, index) => {
      const lead = leadOf({ zh: '建议', en: 'Repair' }, index);
      return say({ zh: `${lead.zh}：${title.zh}`, en: `${lead.en}: ${title.en}` });
    }),
    ...otherWays({ fixes }).map(say),
  ];
  return lines.map(line => `<div class="more">${unbroken(line)}</div>`).join('');
}
