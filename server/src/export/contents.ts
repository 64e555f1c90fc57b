/** The structure checklist: what a kind of report must and should contain, and where this one has it. */
import { coverage, type Kind, outline, type Report } from '../engine/index.ts';
import type { PlacedFinding } from './checkedFile.ts';
import { escapeMarkup } from './markup.ts';
import { row, table } from './page.ts';
import { placeWordsOf, plainExcerptOf, type Shown } from './places.ts';
import type { Voice } from './voice.ts';

/** Empty for a kind that demands nothing. */
export function contentsTable(report: Report, kind: Kind, findings: readonly PlacedFinding[], { say }: Voice): string {
  if (kind.contents.length === 0) return '';
  const sections = outline(report, kind);
  const missing = findings.filter(({ rule }) => rule === 'sections/missing');
  const rows = kind.contents.map(({ role, name, demand, source }) => {
    const holders = sections.filter(({ roles }) => roles.includes(role));
    const lacks = missing.some(({ message }) => message.zh.includes(name.zh));
    const state =
      holders.length > 0
        ? `✔ ${holders.map(({ ordinal, title }) => `${ordinal?.raw ?? ''}${title}`).join('；')}`
        : lacks
          ? say({ zh: '✖ 缺少', en: '✖ missing' })
          : say({ zh: '○ 没有单独成节', en: '○ no section of its own' });
    const weight = demand === 'required' ? say({ zh: '必备', en: 'required' }) : say({ zh: '宜有', en: 'advised' });
    return row([
      escapeMarkup(say(name)),
      `<span class="whole">${weight}</span>`,
      escapeMarkup(state),
      escapeMarkup(source),
    ]);
  });
  return table(
    [
      say({ zh: '内容', en: 'Content' }),
      say({ zh: '要求', en: 'Demand' }),
      say({ zh: '本文', en: 'This report' }),
      say({ zh: '依据', en: 'Source' }),
    ],
    rows,
  );
}

/** Fields that the report is expected to speak of; empty for a kind without such. */
export function coverageTable(shown: Shown, kind: Kind, { say }: Voice): string {
  const rows = coverage(shown.report, kind).map(({ name, passages }) => {
    const [first] = passages;
    const where = first
      ? `✔ ${say(placeWordsOf(shown, first))} ${plainExcerptOf(shown.report, first)}`
      : say({ zh: '– 未提及', en: '– not mentioned' });
    return row([escapeMarkup(say(name)), escapeMarkup(where), String(passages.length)]);
  });
  if (rows.length === 0) return '';
  const head = [
    say({ zh: '方面', en: 'Field' }),
    say({ zh: '首次提及', en: 'First passage' }),
    say({ zh: '处数', en: 'Passages' }),
  ];
  return table(head, rows);
}
