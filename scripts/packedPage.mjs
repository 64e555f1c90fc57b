// README and CHANGELOG as the extension's page in VS Code shows them: that page has no folder for a link to lead into.

/**
 * Relative links become their words, pictures that are no addresses go. What stands between `<!-- web:start -->` and
 * `<!-- web:end -->`, lists of links, goes too; `<!-- packed: 见源代码的 docs 文件夹。 -->` is read in the package alone.
 *
 * @param {string} text Markdown
 * @returns {string}
 */
export function packedPage(text) {
  return text
    .replace(/<!-- web:start -->[\s\S]*?<!-- web:end -->/g, '')
    .replace(/<!-- packed: (.*?) -->/g, '$1')
    .replace(/!\[[^\]]*\]\((?!https:)[^)\s]*\)\n*/g, '')
    .replace(/\[([^\]]*)\]\((?![a-z]+:|#)[^)\s]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
