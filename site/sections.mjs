// Parts a page into what a search finds: each heading with the text below it.

/**
 * @param {{ url: string, content: string }} page
 * @returns {{ url: string, title: string, text: string }[]}
 */
export function sectionsOf({ url, content }) {
  const [, main = ''] = /<main>([\s\S]*)<\/main>/.exec(content) ?? [];
  return main
    .split(/(?=<h[1-3] id=")/)
    .map(part => {
      const [, id = '', heading = ''] = /^<h[1-3] id="([^"]*)"[^>]*>(.*?)<\/h/s.exec(part) ?? [];
      return { url: `${url.slice(1)}#${id}`, title: textOf(heading), text: textOf(part) };
    })
    .filter(({ title }) => title !== '');
}

/** @param {string} html */
function textOf(html) {
  const marks = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => marks[/** @type {keyof typeof marks} */ (name)])
    .replace(/\s+/g, ' ')
    .trim();
}
