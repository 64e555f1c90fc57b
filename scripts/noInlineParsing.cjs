// Stands in the bundles for what markdown-it needs for addresses and for the two thousand named characters of HTML; the
// engine asks it for blocks only, the Word export for emphasis, links and pictures.
class LinkifyIt {}

const NAMED = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
};

module.exports = { LinkifyIt, decodeHTMLStrict: text => NAMED[text] ?? text };
