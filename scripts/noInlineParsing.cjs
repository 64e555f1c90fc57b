// Stands in the bundles for what markdown-it needs to parse inside a line; the engine asks it for blocks only.
class LinkifyIt {}

module.exports = { LinkifyIt };
