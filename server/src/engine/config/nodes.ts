/** Nodes of a configuration's JSON as values of the type that is wanted; what is of another type is named. */
import type { Node } from 'jsonc-parser';
import type { RuleOptions } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { ConfigProblem } from './config.ts';

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Reading {
  readonly problems: ConfigProblem[];
  readonly places: Map<string, Span>;
}

export function readStrings(node: Node, reading: Reading, place?: string): string[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) => readString(child, place && `${place}.${index}`, reading));
  }
  reading.problems.push(expected(node, '文字列表 [ "…" ]', 'a list of strings [ "…" ]'));
  return [];
}

export function readString(node: Node, place: string | undefined, reading: Reading): string[] {
  if (node.type === 'string') {
    if (place) reading.places.set(place, nodeSpan(node));
    return [node.value as string];
  }
  reading.problems.push(expected(node, '带双引号的文字', 'a string in double quotes'));
  return [];
}

export function entries(node: Node, reading: Reading): [key: string, value: Node, keyNode: Node][] {
  if (node.type === 'object') {
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), value, key] as [string, Node, Node]] : [],
    );
  }
  reading.problems.push(expected(node, '对象 { … }', 'an object { … }'));
  return [];
}

export function expected(node: Node, zh: string, en: string): ConfigProblem {
  return { span: nodeSpan(node), message: { zh: `这里应为${zh}。`, en: `Expected ${en} here.` } };
}

export const TYPE_NAMES = {
  array: { zh: '文字列表 [ "…" ]', en: 'a list of strings [ "…" ]' },
  string: { zh: '带双引号的文字', en: 'a string in double quotes' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
} as const;

export function nodeTypeOf(value: RuleOptions[string] | undefined): keyof typeof TYPE_NAMES {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'array';
}

export function nodeSpan(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
