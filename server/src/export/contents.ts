/** The structure checklist: what a kind of report must and should contain, and where this one has it. */
import { contentsOf, coverage, isHeld, type Kind, type Presence, type Report, STATE_WORDS } from '../engine/index.ts';
import { escapeMarkup } from './markup.ts';
import { row, table } from './page.ts';
import { excerptOf, placeWordsOf, type Shown } from './places.ts';
import type { Voice } from './voice.ts';

/** Empty for a kind that demands nothing. */
export function contentsTable(report: Report, kind: Kind, voice: Voice): string {
  if (kind.contents.length === 0) return '';
  const { say } = voice;
  const rows = contentsOf(report, kind).map(presence => {
    const { name, demand, source } = presence.content;
    const weight = demand === 'required' ? say({ zh: '必备', en: 'required' }) : say({ zh: '宜有', en: 'advised' });
    return row([
      escapeMarkup(say(name)),
      `<span class="whole">${weight}</span>`,
      escapeMarkup(stateWords(report, presence, voice)),
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

/** ✔ only where it is written; what is advised may be missing. */
function stateWords({ text }: Report, { content, state, sections }: Presence, { say }: Voice): string {
  if (state === 'section')
    return `✔ ${sections.map(({ headingSpan }) => text.slice(headingSpan.start, headingSpan.end)).join('；')}`;
  if (state === 'missing' && content.demand === 'advised') return say({ zh: '– 没有写到', en: '– not mentioned' });
  return `${isHeld(state) ? '○' : '✖'} ${say(STATE_WORDS[state])}`;
}

/** Fields that the report is expected to speak of; empty for a kind without such. */
export function coverageTable(shown: Shown, kind: Kind, { say }: Voice): string {
  const rows = coverage(shown.report, kind).map(({ name, passages }) => {
    const [first] = passages;
    const where = first
      ? `✔ ${say(placeWordsOf(shown, first))} ${excerptOf(shown.report, first)}`
      : say({ zh: '– 未提及', en: '– not mentioned' });
    return row([escapeMarkup(say(name)), escapeMarkup(where), String(passages.length)]);
  });
  if (rows.length === 0) return '';
  const head = [
    say({ zh: '哪方面', en: 'Area' }),
    say({ zh: '首次提及', en: 'First passage' }),
    say({ zh: '处数', en: 'Passages' }),
  ];
  return table(head, rows);
}
