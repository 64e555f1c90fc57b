/** Of whom a sentence speaks: 县公安局强化监督，办理行政处罚案件312件 is not said of the whole county. */
import { lastOnly } from '../../report/lastOnly.ts';
import type { Sentence } from '../../report/model.ts';
import type { Mention } from './model.ts';

const BODY =
  /(?<=[一-龥])(?:局|委员会|法院|检察院|公安|[镇乡]|街道|大队|支队|中心|部门|队|所|厅|法庭|机构|单位|窗口|平台)(?=[一-龥,])/;
/** The words in front of it. */
const WHOSE = /[一-龥]{1,12}$/;
const LONGEST_IN_FRONT = 12;

/** 在`日用及纺织品领域`，全年抽查223批次 */
const FIELD = /^在([^,;。\d]{2,14}(?:领域|行业|方面)),/;

interface Named {
  readonly subject: string;
  /** Where it ends in the sentence, with the character that must follow it. */
  readonly end: number;
}

/** The first field and the first body of a sentence, which all its figures ask for. */
const namedIn = lastOnly(({ span: { start, end } }: Sentence, prose: string): readonly Named[] => {
  const words = prose.slice(start, end);
  const named: Named[] = [];
  const field = FIELD.exec(words);
  if (field) named.push({ subject: field[1]?.slice(-4) ?? '', end: field[0].length });
  const body = BODY.exec(words);
  if (body) {
    const whose = WHOSE.exec(words.slice(Math.max(0, body.index - LONGEST_IN_FRONT), body.index))?.[0] ?? '';
    named.push({ subject: nameOf(whose + body[0]), end: body.index + body[0].length + 1 });
  }
  return named;
});

/** The body or field that the sentence names before the mention, without 全市 and the like; '' where it names none. */
export function subjectOf(prose: string, { figure }: Pick<Mention, 'figure'>): string {
  const { sentence, span } = figure;
  return namedIn(sentence, prose).find(({ end }) => sentence.span.start + end <= span.start)?.subject ?? '';
}

/** 我局, 全街道 and 本中心 are the issuer. */
function nameOf(body: string): string {
  return body.length < 3 || /[我本全各]/.test(body) ? '' : body.slice(-4);
}
