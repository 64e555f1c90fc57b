// Stands in the command line's bundle for node:child_process, which commander loads and never uses here.
module.exports = {};
