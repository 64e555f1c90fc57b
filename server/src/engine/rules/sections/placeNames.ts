/** Finds the names of places that a sentence makes its subject: `桐河县坚持…`, `桐河县人民政府`. */
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';

/** Places of one level take one another's place in a reused text. */
export type PlaceLevel = 'province' | 'city' | 'county' | 'town';

export interface PlaceName {
  readonly span: Span;
  readonly name: string;
  readonly level: PlaceLevel;
}

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  省: 'province',
  市: 'city',
  州: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
  镇: 'town',
  乡: 'town',
  街道: 'town',
};

/** Of 岚溪县 county; null for what is no place. */
export function levelOfPlace(place: string): PlaceLevel | null {
  return LEVELS[/(?:省|市|州|县|区|旗|镇|乡|街道)$/.exec(place)?.[0] ?? ''] ?? null;
}

const SUFFIX = '(?:省|市|州|县|区|旗|镇|乡|街道)';
/** What acts in the name of a place. */
const ORGAN =
  '人民政府|政府|党委|委书记|委、|委常委会|委依法治|委全面依法|人大|政协|司法局|公安局|财政局|市场监管局|法院|检察院|各级|各部门|各单位|全体|机关';
/** How a sentence on what a place did goes on. */
const DEED =
  '坚持|深入|认真|全面|始终|持续|紧扣|紧紧|围绕|着力|聚焦|以|将|把|不断|严格|积极|扎实|切实|大力|高度|统筹|创新|立足|牢固|充分|共|现有|法治政府建设|依法|推进|加强|强化|落实|组织|召开|制定|出台|印发|建立|开展';
/** What the names of places end in, in front of 县 or 区; few other words do. */
const LAND =
  '河江溪湖海洋泽浦港湾洲岛屿滩津渡桥泉源川渠塘池潭沟涧山岭峰岗坡岩石崖谷峡坪原垣台丘陵墩城堡寨营屯庄村店坊东西南北阳阴安宁平顺康泰昌兴隆盛华荣丰裕德义仁州都林松柏桐梧桃李梅兰竹柳杨槐榆桂枫樟荷莲禾麦云霞雪岚光龙凤鹤鹿马金银铜玉珠宝青绿红白黑紫黄蓝清澜沛望瑞祥福乐水田屏嘉朔梁灵润潮';
const NAME = `([\\u4e00-\\u9fff]{1,2}[${LAND}]${SUFFIX})`;
const PARENT = '(?:[\\u4e00-\\u9fff]{2,3}[省市州])?';
const SUBJECT = new RegExp(`(?<=^|[。;:!?,、 《〈“]|[年度日月由在])${PARENT}${NAME}(?=${ORGAN}|${DEED})`, 'g');
/** With these around, another place is a partner, a model or one of several. */
const PARTNER = /[与和同跟及赴到向、邻如]$|邻近|周边|毗邻|协作|学习|借鉴|考察|帮扶|对口|联合|经验$/;
const PARTNER_AFTER = /^[、和与及]|^[\u4e00-\u9fff]{0,6}(?:等地|等县|等市|等区|三地|两地)/;

/** Those of a paragraph, in its own offsets. */
export function namesIn(prose: string): readonly PlaceName[] {
  if (!SIGN.test(prose)) return NONE;
  return allMatches(prose, SUBJECT).flatMap(({ index, 0: whole, 1: name = '' }) => {
    const level = levelOfPlace(name);
    const end = index + whole.length;
    const start = end - name.length;
    if (level === null || isWord(name)) return [];
    if (PARTNER.test(prose.slice(Math.max(0, index - 12), index)) || PARTNER_AFTER.test(prose.slice(end, end + 10)))
      return [];
    return [{ span: { start, end }, name, level }];
  });
}

/** What most paragraphs lack, told without asking of each character what stands in front of it. */
const SIGN = new RegExp(`${SUFFIX}(?<=[${LAND}]${SUFFIX})(?=${ORGAN}|${DEED})`);
const NONE: readonly PlaceName[] = [];

/** Whether the words end like the name of a place and name none: 社区, 经营区, 全县城区. */
function isWord(name: string): boolean {
  return WORD.test(name) || PRONOUN.test(name);
}

const WORD =
  /(?:公|治|保)安.{1,2}$|(?:公|水)平.$|(?:资|能|水|财)源.$|(?:森|园|造)林.$|(?:农|乡|新|全|老|山)村.$|(?:公|铁|道|线)路.$|(?:经|民|运|国|私|阵|合)营.$|(?:出|平|后|前|站)台.$|(?:供|用|节|饮|污|治|排|抗)水.$|(?:振|复|新)兴.$|(?:道|美|公)德.$|(?:曝|观|时)光.$|(?:县|老|新|主|中心|古|全|各)城.$|(?:主|公|正|定)义.$|(?:首|全|均)都.$|(?:阳|目|时)光.$|(?:健|小)康.$|(?:快|娱|音)乐.$|(?:奖|现|资|基|租|薪)金.$|(?:保税|自贸|临|空|航)港.$|(?:偏远|贫困|边远|高寒|丘陵|[深大石全东西南北]部?)山.$|(?:国有|天然|重点|公益|生态)林.$|(?:库|内|沿|滨)[江河湖海].$/;
const PRONOUN = /^[全各我本该某此其每两多几等在为是对的于由并将从向至及与和以市县区省镇乡请]/;
