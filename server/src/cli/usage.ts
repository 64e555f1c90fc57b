/** Help and complaints of the argument parser in the user's language. */
import type { Command, CommanderError, Help } from 'commander';
import { type Locale, type Localized, localize } from '../engine/index.ts';
import { widthOf } from './columns.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export const GENERAL_HELP: Localized = {
  zh: `
退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法或配置有误，或有文件未能读取。
配置：.fazhilint.json，自文件所在文件夹逐级向上查找，近者优先。`,
  en: `
Exit codes: 0 nothing at or above --fail-on; 1 something; 2 wrong usage, a bad configuration or an unreadable file.
Configuration: .fazhilint.json, looked for from the file's folder upwards, the nearest first.`,
};

export const DIFF_HELP: Localized = {
  zh: `
“-”为标准输入，如：git show HEAD:报告.md | fazhi-lint diff - 报告.md
退出码：0 数字都没有变；1 有变化、不能确定或者只在一方的数字；2 用法有误，或有文件未能读取。`,
  en: `
"-" is standard input: git show HEAD:report.md | fazhi-lint diff - report.md
Exit codes: 0 every figure is as it was; 1 some changed, are not certain or stand in one text only; 2 wrong usage or an unreadable file.`,
};

/** Makes commander write its own words in `locale` and line up Chinese text; sub-commands must be told each. */
export function localizeHelp(command: Command, locale: Locale): void {
  command.configureHelp({
    displayWidth: widthOf,
    optionDescription: option => option.description, // Commander would add defaults and choices, in English.
    ...(locale === 'zh-CN' && {
      styleTitle: (title: string) => TITLES[title] ?? title,
      styleUsage: (usage: string) => usage.replace('[options]', '[选项]').replace('[command]', '<命令>'),
    }),
    subcommandTerm: (sub: Command) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
  } satisfies Partial<Help>);
}

function argumentTerm(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? name : `[${name}]`;
}

/** Says in one line what was wrong with the arguments. */
export function usageProblem({ code, message }: CommanderError, locale: Locale): string {
  const problem = PROBLEMS[code];
  if (!problem) return message.replace(/^error: /, '');
  const quoted = Array.from(message.matchAll(/'([^']*)'/g), match => match[1] ?? '');
  const guess = /\(Did you mean ([^()?]+)\?\)/.exec(message)?.[1];
  const text = localize(problem(quoted[0] ?? '', quoted[1] ?? '', message), locale);
  return guess ? text + localize({ zh: `是否想写 ${guess}?`, en: ` Did you mean ${guess}?` }, locale) : text;
}

const PROBLEMS: Readonly<Record<string, (first: string, second: string, message: string) => Localized>> = {
  'commander.unknownOption': option => ({ zh: `没有选项 ${option}。`, en: `There is no option ${option}.` }),
  'commander.unknownCommand': name => ({
    zh: `没有命令「${name}」。检查文件请用 fazhi-lint check ${name}。`,
    en: `There is no command "${name}". To lint files, use fazhi-lint check ${name}.`,
  }),
  'commander.missingArgument': name => ({ zh: `缺少参数 ${name}。`, en: `The argument ${name} is missing.` }),
  'commander.missingMandatoryOptionValue': option => ({
    zh: `须写明选项 ${option}。`,
    en: `The option ${option} is required.`,
  }),
  'commander.optionMissingArgument': option => ({
    zh: `选项 ${option} 后面要写值。`,
    en: `A value must follow ${option}.`,
  }),
  'commander.excessArguments': () => ({ zh: '参数过多，用法见 --help。', en: 'Too many arguments; see --help.' }),
  'commander.conflictingOption': (first, second) => ({
    zh: `${first} 与 ${second} 不能同时使用。`,
    en: `${first} and ${second} cannot be used together.`,
  }),
  'commander.invalidArgument': (option, value, message) => {
    const choices = /Allowed choices are ([^.]+)/.exec(message)?.[1] ?? '';
    return {
      zh: `${option} 不能是「${value}」，可用的有：${choices.replaceAll(', ', '、')}。`,
      en: `${option} cannot be "${value}". Choices: ${choices}.`,
    };
  },
};
