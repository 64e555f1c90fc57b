// Searches the pages while words are typed; needs no server and no network. Runs in the page, beside sections.js.
(() => {
  const { MiniSearch, SECTIONS, document } = globalThis;
  const field = document.getElementById('search');
  const found = document.getElementById('found');
  const root = document.body.dataset.root;
  const SHOWN = 12;

  /** Chinese has no spaces between words, so it is found by pairs of characters. */
  function tokenize(text) {
    return (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap(run =>
      /\p{Script=Han}/u.test(run) && run.length > 1
        ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
        : [run],
    );
  }

  let index;
  function open() {
    if (index) return;
    index = new MiniSearch({
      idField: 'url',
      fields: ['title', 'text'],
      storeFields: ['title'],
      tokenize,
      searchOptions: { boost: { title: 4 }, combineWith: 'AND', prefix: true },
    });
    index.addAll(SECTIONS);
  }

  field.addEventListener('input', () => {
    open();
    const results = index.search(field.value).slice(0, SHOWN);
    found.replaceChildren(
      ...results.map(({ id, title }) => {
        const link = document.createElement('a');
        link.href = root + id;
        link.textContent = title;
        const row = document.createElement('li');
        row.append(link);
        return row;
      }),
    );
  });
})();
