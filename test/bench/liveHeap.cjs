// Preloaded into a server that is measured: at a signal it says how many bytes live on its heap, and how many of them are code.
const { getHeapCodeStatistics } = require('node:v8');

process.on('SIGUSR2', () => {
  // Twice, since what is finalised in one collection goes in the next.
  globalThis.gc();
  globalThis.gc();
  const code = getHeapCodeStatistics();
  const told = {
    live: process.memoryUsage().heapUsed,
    code: code.code_and_metadata_size + code.bytecode_and_metadata_size,
  };
  process.stderr.write(JSON.stringify(told));
});
