/** Names of what is counted, as text and tables write them, and the time of which a figure is said. */

import type { Grid, Line } from './model.ts';
import { isCount } from './roles.ts';

/** Words that name no other thing and no stage of a case, unlike 受理 and 审结. */
const NEUTRAL =
  /案件|事项|数量|件数|人数|户数|次数|总数|总量|领域|依法|累计|全年|本年度?|今年|(?:19|20)\d\d年度?|全[市县区省州镇乡]|我[市县区省]|各级|办理|完成|开展|实施|组织|分别|其中|合计|总计|共计|[的了共类达约:]|(?<=.)数$/g;

/** `全年共办理行政处罚案件` and `行政处罚` are one name. */
export function bareName(words: string): string {
  return words.replace(NEUTRAL, '').trim();
}

/** The lines whose names stand in `words`, without those that another name holds. */
export function linesNamed(words: string, lines: readonly Line[]): number[] {
  const found = lines.flatMap(({ words: own }, index) => {
    const name = bareName(own);
    return name.length > 1 && words.includes(name) ? [{ index, name }] : [];
  });
  return found
    .filter(({ name }) => !found.some(other => other.name !== name && other.name.includes(name)))
    .map(({ index }) => index);
}

/** Whether the columns of a table count one thing only, perhaps of several years. */
export function countsOneThing({ columns }: Grid): boolean {
  return new Set(columns.flatMap(line => (isCount(line) ? [bareName(line.words)] : []))).size === 1;
}

/** A row by its own name where the table counts one thing (`alone`); else row and column together; the total by its column. */
export function cellNames(row: Line, column: Line, alone: boolean): readonly string[] {
  if (row.role === 'share' || row.role === 'change' || column.role === 'share' || column.role === 'change') return [];
  const [own, head] = [bareName(row.words), bareName(column.words)];
  if (row.role === 'total') return [head];
  if (column.role === 'total') return [own];
  if (own === '' || (alone && isCount(column))) return [own || head, own + head];
  return [own + head, head + own];
}

const OTHER_YEAR = /((?:19|20)\d\d)年/g;
const PRIOR = /上年|去年|上一年/;
const PART_OF_YEAR = /前年|今年以来|上半年|下半年|季度|\d月|累计|其中|同比|截至|[一二三四五十]五|年来/;

/** 比上年的1362件下降7.2%， is over where the next thought begins. */
const COMPARED = /(?:[比较与](?:上年|去年|上一年|(?:19|20)\d\d年)|同比|环比)[^,;。]{0,20}[,;。]/g;

/** The year of which a figure after `words` is said; undefined for a part of a year or what cannot be told. */
export function yearSaid(said: string, reported: number | null): number | null | undefined {
  const words = said.replace(COMPARED, ',');
  if (PART_OF_YEAR.test(words)) return undefined;
  const years = [...words.matchAll(OTHER_YEAR)].map(([, year]) => Number(year));
  if (PRIOR.test(words)) return years.length > 0 || reported === null ? undefined : reported - 1;
  return years.length > 0 ? years.at(-1) : reported;
}

/** Whether the title of a table names another time than the year reported on. */
export function isOtherPeriod(title: string, reported: number | null): boolean {
  const year = yearSaid(title, reported);
  return year !== reported && !/年.{0,20}年/.test(title);
}
