/** Checks JSON against the part of JSON Schema that the kinds' schema uses, with the place of every fault. */
import type { Node } from 'jsonc-parser';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Problem {
  readonly span: Span;
  readonly message: Localized;
}

const TYPE_NAMES: Readonly<Record<string, Localized>> = {
  object: { zh: '对象 { … }', en: 'an object { … }' },
  array: { zh: '列表 [ … ]', en: 'a list [ … ]' },
  string: { zh: '带双引号的文字', en: 'a string' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  integer: { zh: '整数', en: 'a whole number' },
};

/** Everything in `node` that `schema` does not allow; `root` is where `$ref` looks. */
export function checkSchema(node: Node, schema: Schema, root: Schema): Problem[] {
  const rule = resolve(schema, root);
  const span = spanOf(node);
  if (rule.type && !hasType(node, rule.type)) {
    const { zh, en } = TYPE_NAMES[rule.type] ?? { zh: rule.type, en: rule.type };
    return [{ span, message: { zh: `这里应为${zh}。`, en: `Expected ${en} here.` } }];
  }
  if (node.type === 'object') return checkObject(node, rule, root);
  if (node.type === 'array') {
    const { items } = rule;
    return items ? (node.children ?? []).flatMap(child => checkSchema(child, items, root)) : [];
  }
  return checkValue(node, rule);
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function checkObject(node: Node, { properties = {}, required = [] }: Schema, root: Schema): Problem[] {
  const problems: Problem[] = [];
  const given = new Set<string>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    given.add(name);
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own) problems.push(...checkSchema(value, own, root));
    else {
      const known = Object.keys(properties).join('、');
      const message = {
        zh: `没有「${name}」这一项。可用的有：${known}。`,
        en: `There is no key "${name}". Known: ${known}.`,
      };
      problems.push({ span: spanOf(key), message });
    }
  }
  for (const name of required.filter(name => !given.has(name))) {
    const message = { zh: `缺少「${name}」这一项。`, en: `The key "${name}" is missing.` };
    problems.push({ span: { start: node.offset, end: node.offset + 1 }, message });
  }
  return problems;
}

function checkValue(node: Node, rule: Schema): Problem[] {
  const span = spanOf(node);
  const value: unknown = node.value;
  if (rule.enum && !rule.enum.includes(String(value))) {
    const choices = rule.enum.join('、');
    return [{ span, message: { zh: `这里应为其中之一：${choices}。`, en: `Expected one of: ${choices}.` } }];
  }
  if (rule.pattern && !new RegExp(rule.pattern).test(String(value))) {
    return [{ span, message: { zh: `「${value}」的写法不对。`, en: `"${value}" is not written as required.` } }];
  }
  if (typeof value !== 'number') return [];
  const { minimum = value, maximum = value } = rule;
  return value >= minimum && value <= maximum
    ? []
    : [{ span, message: { zh: `这里应在 ${minimum} 到 ${maximum} 之间。`, en: `Expected ${minimum} to ${maximum}.` } }];
}

function hasType(node: Node, type: string): boolean {
  return type === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === type;
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return (name && root.$defs?.[name]) || schema;
}
