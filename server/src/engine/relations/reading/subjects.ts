/** Of whom a sentence speaks: 县公安局强化监督，办理行政处罚案件312件 is not said of the whole county. */
import type { Mention } from './model.ts';

const BODY =
  /[一-龥]{1,12}?(?:局|委员会|法院|检察院|公安|[镇乡]|街道|大队|支队|中心|部门|队|所|厅|法庭|机构|单位|窗口|平台)(?=[一-龥,])/;

/** 在`日用及纺织品领域`，全年抽查223批次 */
const FIELD = /^在([^,;。\d]{2,14}(?:领域|行业|方面)),/;

/** The body or field that the sentence names before the mention, without 全市 and the like; '' where it names none. */
export function subjectOf(prose: string, { figure }: Mention): string {
  const { start } = figure.sentence.span;
  const field = FIELD.exec(prose.slice(start, figure.span.start))?.[1];
  if (field !== undefined) return field.slice(-4);
  const body = BODY.exec(prose.slice(start, figure.span.start))?.[0] ?? '';
  // 我局, 全街道 and 本中心 are the issuer.
  if (/[我本全各]/.test(body)) return '';
  return body.length < 3 ? '' : body.slice(-4);
}
