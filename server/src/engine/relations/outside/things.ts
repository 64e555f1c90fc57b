/** What is counted, as one name however it is written: 受理行政复议申请, 行政复议申请受理, 全市共受理的行政复议申请. */
import { bareName } from '../tables/names.ts';
import { unitClass } from '../units.ts';

/** Verbs that tell one stage of a case from another; those of one meaning are one. */
const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ['不予受理', /不予受理|未予?受理|不受理/],
  ['未结', /未[办审]?结|尚未[办审]结|结转/],
  ['办结', /[办审]结|结案|已结/],
  ['收到', /收到|接收|接到|新收|收案|收$/],
  ['受理', /受理/],
  ['立案', /立案/],
];
const NEUTRAL =
  /^(?:全面|及时|有效|主动|成功|扎实|持续|深入|已|其|本|建成|建有|现有|拥有|设立|设有|共有)+|(?:工作|情况)$/g;
const COMPARED = /[比较与同由从自](?:上年度?|去年|上一年度?|(?:19|20)\d\d年度?)(?:全年|同期)?的?$/;
const SHORTEST = 4;

export interface Thing {
  readonly name: string;
  readonly stage: string;
}

export function thingOf(words: string): Thing {
  const bare = bareName(words.replace(/\s/g, '').replace(COMPARED, '')).replace(NEUTRAL, '');
  for (const [stage, pattern] of STAGES) {
    if (pattern.test(bare)) return { name: bare.replace(pattern, ''), stage };
  }
  return { name: bare, stage: '' };
}

/** One key for what is the same; null for names that say too little. */
export function keyOf({ name, stage }: Thing, unit: string): string | null {
  return name.length + stage.length < SHORTEST || name.length < 2 ? null : `${name} ${stage} ${unitClass(unit)}`;
}
