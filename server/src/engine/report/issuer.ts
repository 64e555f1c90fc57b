/** Who issues a report: the organ or place that its title or signatory names. */
import { documentTypeOf } from './documentType.ts';

export interface Issuer {
  readonly name: string;
  /** The place in it, 东屿市青禾区; null for 市水务局. */
  readonly place: string | null;
  /** The last part of the place, for a Party committee or a government; null for a department. */
  readonly level: Level | null;
}

export type Level = '省' | '自治区' | '市' | '州' | '区' | '县' | '旗' | '镇' | '乡' | '街道';

const YEAR = /^(?:20\d\d年度?)/;
const SUBJECT =
  /(?:关于)?(?:20\d\d年度?|全面|推进|加强|落实|贯彻|法治|依法|政务|政府信息公开|信息公开|年度报告|工作(?:报告|要点)|行政执法)[\s\S]*$/;
const LAST_LEVEL = /(自治区|省|市|州|区|县|旗|镇|乡|街道)$/;
/** 梧州市 is one place and so is 沙县区. */
const FIRST_PLACE = /^[\u4e00-\u9fff]{1,12}?(?:自治区|省|市|州(?!市)|区(?!县)|县(?!区)|旗|镇|乡|街道)/;
const PARTY = /^中共(.{1,20}?)委(?:员会)?/;

/** 全市, 我区: whose is not said. */
const NO_NAME = /[全我本各](?:省|市|州|区|县|旗|镇|乡|街道)$/;

/**
 * `东屿市青禾区人民政府关于2022年度…的报告`, `2020年静海区法治政府建设情况报告`; null where nobody is named, as in
 * `关于召开全市…会议的通知`: what a notice is about is no issuer, as the subject of a report may be.
 */
export function issuerOfTitle(title: string): Issuer | null {
  const whole = title.replace(/\s+/g, '').replace(YEAR, '');
  const about = whole.indexOf('关于');
  if (about === 0 && (documentTypeOf(whole) ?? '报告') !== '报告') return null;
  const name =
    about > 0
      ? whole.slice(0, about)
      : whole
          .slice(about < 0 ? 0 : 2)
          .replace(YEAR, '')
          .replace(SUBJECT, '');
  return name.length >= 2 && !NO_NAME.test(name) ? issuerOf(name) : null;
}

/** Reads the name of an organ: `三明市沙县区人民政府` is at the level of a 区. */
export function issuerOf(words: string): Issuer {
  const name = words.replace(/\s+/g, '');
  const government = name.replace(PARTY, (party, place) => (party === name ? place : ''));
  const place = government.replaceAll('人民政府', '').replace(/办事处$/, '');
  const level = LAST_LEVEL.exec(place)?.[1] as Level | undefined;
  return level ? { name, place, level } : { name, place: FIRST_PLACE.exec(government)?.[0] ?? null, level: null };
}
