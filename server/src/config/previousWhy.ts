/** Says why no report of the year before was taken: where it was sought, what is there, and what to do. */
import { type Identity, isYearBefore, type Localized } from '../engine/index.ts';
import { folderOf } from './paths.ts';
import { candidates, type Sought } from './previousCandidates.ts';
import { identityAt, type Memory } from './previousFiles.ts';
import type { LoadedProblem } from './walk.ts';

interface Found {
  readonly problems: readonly LoadedProblem[];
  readonly rivals: readonly string[];
  readonly unreadWord: readonly string[];
}

export async function whyNone(
  sought: Sought,
  { problems, rivals, unreadWord }: Found,
  memory: Memory,
): Promise<Localized> {
  const { path, identity, root } = sought;
  const shown = (file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);
  const [problem] = problems;
  if (problem) return joined([NAMED_WRONGLY, problem.message]);
  if (identity.year === null) return NO_YEAR;
  if (identity.issuer === null) return NO_ISSUER;
  const year = identity.year - 1;
  const lost = lostIn(sought);
  if (rivals.length > 0) return joined([several(year, rivals.map(shown)), ...lost, NAME_ONE]);
  const { groups, crowd } = await candidates(sought, memory);
  const files = [...new Set(groups.flat())].filter(file => file !== path);
  const identities = await Promise.all(files.map(file => identityAt(file, sought, memory)));
  const reports = files.flatMap((file, index) => {
    const other = identities[index];
    return other?.genre && !isYearBefore(other, identity)
      ? [{ name: shown(file), why: difference(other, identity) }]
      : [];
  });
  const folders = new Set([...(sought.loaded.config.previous ?? []), `${folderOf(path)}/`]);
  return joined([
    none(year),
    soughtIn([...folders].map(place => (place === `${root}/` ? null : shown(place)))),
    ...lost,
    ...(crowd === null ? [] : [tooMany(crowd)]),
    reports.length > 0 ? thereAre(reports) : NO_REPORTS,
    ...unreadWord.map(file => notRead(shown(file))),
    NAME_IT,
  ]);
}

/** What the configuration in force names under `previous` and cannot be looked into. */
function lostIn({ loaded: { problems, origins } }: Sought): readonly Localized[] {
  const own = origins.get('previous')?.path;
  const lost = problems.filter(({ path, ofPrevious }) => ofPrevious && path === own).map(({ message }) => message);
  return lost.length === 0 ? [] : [CONFIGURED_WRONGLY, ...lost];
}

/** What first tells it from the report that is sought. */
function difference(other: Identity, now: Identity): Localized {
  if (other.year === null) return { zh: '没有写明年度', en: 'names no year' };
  if (other.year + 1 !== now.year) return { zh: `是${other.year}年的`, en: `is of ${other.year}` };
  if (!other.issuer) return { zh: '没有写明是哪个机关的', en: 'names no issuer' };
  const [place, own] = [other.issuer.place, now.issuer?.place];
  if (place && own && !place.endsWith(own) && !own.endsWith(place)) return { zh: `是${place}的`, en: `is by ${place}` };
  return { zh: '机关或文种不同', en: 'is by another issuer or of another kind' };
}

const SHOWN = 5;

function thereAre(reports: readonly { readonly name: string; readonly why: Localized }[]): Localized {
  const first = reports.slice(0, SHOWN);
  const more = reports.length - first.length;
  return {
    zh: `那里有：${first.map(({ name, why }) => `${name}（${why.zh}）`).join('、')}${more > 0 ? `，还有${more}份也不是` : ''}。`,
    en: `There are ${first.map(({ name, why }) => `${name} (${why.en})`).join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  };
}

/** Null is the folder that is open. */
function soughtIn(places: readonly (string | null)[]): Localized {
  return {
    zh: `找过：${places.map(place => (place === null ? '打开的文件夹（不含下级文件夹）' : `「${place}」`)).join('、')}。`,
    en: `Looked in ${places.map(place => (place === null ? 'the open folder (not those in it)' : `“${place}”`)).join(', ')}.`,
  };
}

function joined(parts: readonly Localized[]): Localized {
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}

const none = (year: number): Localized => ({
  zh: `没有找到本机关${year}年的同类报告。`,
  en: `No report of this kind by this issuer was found for ${year}.`,
});
const several = (year: number, files: readonly string[]): Localized => ({
  zh: `${year}年的报告找到了不止一份：${files.join('、')}，不知道该用哪一份。`,
  en: `Several reports of ${year} were found: ${files.join(', ')}.`,
});
const tooMany = (count: number): Localized => ({
  zh: `本文件所在的文件夹有${count}个文本文件，太多，没有逐个查找。`,
  en: `The folder of this file holds ${count} text files, too many to look through.`,
});
const notRead = (file: string): Localized => ({
  zh: `${file} 是 Word 文件，浏览器里的编辑器不读。`,
  en: `${file} is a Word file, which the editor in a browser does not read.`,
});
const NAMED_WRONGLY: Localized = {
  zh: '文件开头的 previous 写明了上年报告，但用不上：',
  en: 'The front matter names last year’s report under previous, but it cannot be used:',
};
const CONFIGURED_WRONGLY: Localized = {
  zh: '项目配置里的 previous 有用不上的：',
  en: 'An entry of the project’s configuration under previous cannot be used:',
};
const NO_YEAR: Localized = {
  zh: '本文没有写明是哪一年的报告，所以不知道上年是哪一年。请在标题中写明年度。',
  en: 'This text names no year, so there is no year before it. Name the year in its title.',
};
const NO_ISSUER: Localized = {
  zh: '本文没有写明是哪个机关的报告，所以认不出上年的。请在标题或落款中写明机关。',
  en: 'This text names no issuer, so last year’s cannot be told. Name the issuer in the title or the sign-off.',
};
const NO_REPORTS: Localized = { zh: '那里没有别的报告。', en: 'There is no other report.' };
const NAME_ONE: Localized = {
  zh: '请选择文件，或在文件开头用 previous 写明用哪一份。',
  en: 'Choose a file, or name one in the front matter under previous.',
};
const NAME_IT: Localized = {
  zh: '可以选择文件，或在文件开头、项目配置里用 previous 写明它在哪里。',
  en: 'Choose a file, or name it in the front matter or the project’s configuration under previous.',
};
