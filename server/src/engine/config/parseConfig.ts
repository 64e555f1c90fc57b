/** Reads and checks the text of a configuration (`.fazhilint.json`); reading files is done outside. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { rules as allRules } from '../rules/index.ts';
import type { RuleOptions } from '../rules/rule.ts';
import { tooDeep } from '../text/jsonDepth.ts';
import type { Localized } from '../text/localized.ts';
import { askedAs, nearestName } from '../text/nearestName.ts';
import type { Span } from '../text/span.ts';
import {
  type Config,
  type ConfigProblem,
  isRuleOrFamily,
  LEVELS,
  type Level,
  type RuleSetting,
  ruleMeantBy,
} from './config.ts';
import { type ExportLayout, readExportLayout } from './exportLayout.ts';
import {
  entries,
  expected,
  type Mutable,
  nodeSpan,
  nodeTypeOf,
  type Reading,
  readString,
  readStrings,
  TYPE_NAMES,
} from './nodes.ts';
import { readRates } from './parseRates.ts';
import { readTerms } from './parseTerms.ts';

export interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** False where the text is no configuration at all, so that nothing in it counts: one comma too many is enough. */
  readonly isReadable: boolean;
  /** Where each value stands: `ignore`, `extends.0`, `kinds.drafts/*.md`, `rules.outline/gap` → span of its key or entry. */
  readonly places: ReadonlyMap<string, Span>;
}

const KEYS = [
  'accept',
  'export',
  'extends',
  'facts',
  'files',
  'ignore',
  'kindFiles',
  'kinds',
  'previous',
  'rates',
  'rules',
  'termFiles',
  'terms',
] as const satisfies readonly (keyof Config)[];

/** What a JSON error means to somebody who does not know JSON; the rest is covered by `OTHER_SLIP`. */
const SLIPS: Readonly<Record<string, Localized>> = {
  InvalidSymbol: {
    zh: '这里有无法识别的字符，引号、逗号、冒号须用半角',
    en: 'unknown characters; quotes, commas and colons must be the ASCII ones',
  },
  PropertyNameExpected: { zh: '这里应为带双引号的项名', en: 'a key in double quotes is expected' },
  ValueExpected: { zh: '这里缺少值', en: 'a value is missing' },
  ColonExpected: { zh: '这里缺少冒号', en: 'a colon is missing' },
  CommaExpected: { zh: '这里缺少逗号', en: 'a comma is missing' },
  CloseBraceExpected: { zh: '这里缺少右花括号 }', en: 'a closing } is missing' },
  CloseBracketExpected: { zh: '这里缺少右方括号 ]', en: 'a closing ] is missing' },
  EndOfFileExpected: { zh: '这里有多余的内容', en: 'nothing more is expected' },
  UnexpectedEndOfString: { zh: '这里的引号没有成对', en: 'a closing quote is missing' },
  UnexpectedEndOfComment: { zh: '这里的注释没有结束', en: 'the comment is not closed' },
};
const OTHER_SLIP: Localized = { zh: '请检查这里的括号、引号和逗号', en: 'check brackets, quotes and commas' };

/**
 * Reads the text of a configuration: JSON in which comments, trailing commas and a BOM are allowed.
 * Never throws: what cannot be used is left out and named, with its place, in `problems`.
 */
export function parseConfig(text: string): ParsedConfig {
  const deep = tooDeep(text);
  if (deep) return { config: {}, problems: [deep], places: new Map(), isReadable: false };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const reading: Reading = { problems: [], places: new Map() };
  const [error] = errors; // Those that follow are mostly its consequences.
  if (error) reading.problems.push(invalidJson(error, text));
  if (error || !root) return { config: {}, ...reading, isReadable: false };
  const config: Mutable<Config> = {};
  for (const [key, value, keyNode] of entries(root, reading)) readKey(key, value, keyNode, config, reading);
  return { config, ...reading, isReadable: root.type === 'object' };
}

function readKey(key: string, value: Node, keyNode: Node, config: Mutable<Config>, reading: Reading): void {
  switch (key) {
    case '$schema':
      return;
    case 'export':
      config.export = layoutOf(value, reading);
      break;
    case 'extends':
    case 'facts':
    case 'previous':
      config[key] = value.type === 'string' ? readString(value, `${key}.0`, reading) : readStrings(value, reading, key);
      break;
    case 'files':
    case 'ignore':
    case 'kindFiles':
    case 'termFiles':
      config[key] = readStrings(value, reading, key);
      break;
    case 'accept':
      config.accept = readAccepted(value, reading);
      break;
    case 'kinds':
      config.kinds = readKinds(value, reading);
      break;
    case 'rates':
      config.rates = readRates(value, reading);
      break;
    case 'rules':
      config.rules = readRules(value, reading);
      break;
    case 'terms':
      config.terms = readTerms(value, reading);
      break;
    default:
      reading.problems.push(unknownName(keyNode, nearestName(key, KEYS), UNKNOWN_KEY(key)));
      return;
  }
  reading.places.set(key, nodeSpan(keyNode));
}

/** What there is not, and what there is. */
type Unknown = readonly [not: Localized, known: Localized];

const UNKNOWN_KEY = (key: string): Unknown => [
  { zh: `没有「${key}」这一项`, en: `There is no key "${key}"` },
  { zh: `可用的有：${KEYS.join('、')}。`, en: ` Known: ${KEYS.join(', ')}.` },
];

const UNKNOWN_RULE = (key: string): Unknown => [
  { zh: `没有规则或规则类别「${key}」`, en: `There is no rule or family "${key}"` },
  {
    zh: '全部规则见「查看规则说明」（命令行用 fazhi-lint rules）。',
    en: ' fazhi-lint rules lists them all.',
  },
];

function unknownName(keyNode: Node, meant: string | null, [not, known]: Unknown): ConfigProblem {
  const asked = askedAs(meant);
  return {
    span: nodeSpan(keyNode),
    message: { zh: not.zh + asked.zh + known.zh, en: not.en + asked.en + known.en },
    ...(meant === null ? {} : { instead: meant }),
  };
}

/** Wording → why it is right here; the reason may be empty. */
function readAccepted(node: Node, reading: Reading): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [wording, value, keyNode] of entries(node, reading)) {
    const [reason] = readString(value, undefined, reading);
    if (reason === undefined || wording === '') continue;
    result[wording] = reason;
    reading.places.set(`accept.${wording}`, nodeSpan(keyNode));
  }
  return result;
}

/** Whether there is such a kind is checked where the project's own kinds are known. */
function readKinds(node: Node, reading: Reading): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [pattern, value, keyNode] of entries(node, reading)) {
    const [kind] = readString(value, `kinds.${pattern}.kind`, reading);
    if (kind === undefined) continue;
    result[pattern] = kind;
    reading.places.set(`kinds.${pattern}`, nodeSpan(keyNode));
  }
  return result;
}

function layoutOf(node: Node, reading: Reading): Partial<ExportLayout> {
  const { layout, problems } = readExportLayout(getNodeValue(node));
  for (const { path, message } of problems) {
    reading.problems.push({ span: nodeSpan(findNodeAtLocation(node, [...path]) ?? node), message });
  }
  return layout;
}

function readRules(node: Node, reading: Reading): Record<string, RuleSetting> {
  const result: Record<string, RuleSetting> = {};
  for (const [key, value, keyNode] of entries(node, reading)) {
    if (!isRuleOrFamily(key)) {
      reading.problems.push(unknownName(keyNode, ruleMeantBy(key), UNKNOWN_RULE(key)));
      continue;
    }
    const setting = readSetting(key, value, reading);
    if (!setting) continue;
    result[key] = setting;
    reading.places.set(`rules.${key}`, nodeSpan(keyNode));
  }
  return result;
}

function readSetting(key: string, node: Node, reading: Reading): RuleSetting | null {
  const [levelNode = node, optionsNode, surplus] = node.type === 'array' ? (node.children ?? []) : [node];
  if (levelNode.type !== 'string' || !LEVELS.includes(levelNode.value as string)) {
    reading.problems.push(expected(levelNode, `级别之一：${LEVELS.join('、')}`, `a level: ${LEVELS.join(', ')}`));
    return null;
  }
  const level = levelNode.value as Level;
  if (surplus)
    reading.problems.push(
      expected(surplus, '列表结尾：只能写 [级别, {选项}]', 'the end of the list: [level, {options}]'),
    );
  return optionsNode ? [level, readOptions(key, optionsNode, reading)] : level;
}

function readOptions(id: string, node: Node, reading: Reading): RuleOptions {
  const defaults = allRules.find(rule => rule.id === id)?.options ?? {};
  const known = Object.keys(defaults);
  const result: Record<string, RuleOptions[string]> = {};
  for (const [key, value, keyNode] of entries(node, reading)) {
    if (!known.includes(key)) {
      reading.problems.push(
        expected(
          keyNode,
          known.length ? `选项之一：${known.join('、')}` : '空的 { }：此项没有选项',
          known.length ? `an option: ${known.join(', ')}` : 'an empty { }: there are no options',
        ),
      );
      continue;
    }
    const wanted = nodeTypeOf(defaults[key]);
    if (value.type !== wanted) reading.problems.push(expected(value, TYPE_NAMES[wanted].zh, TYPE_NAMES[wanted].en));
    else result[key] = wanted === 'array' ? readStrings(value, reading) : (value.value as string | number | boolean);
  }
  return result;
}

function invalidJson({ error, offset, length }: ParseError, text: string): ConfigProblem {
  const slip = SLIPS[printParseErrorCode(error)] ?? OTHER_SLIP;
  return {
    span: { start: Math.min(text.length, offset), end: Math.min(text.length, offset + length) },
    message: { zh: `不是有效的 JSON：${slip.zh}。`, en: `This is no valid JSON: ${slip.en}.` },
  };
}
