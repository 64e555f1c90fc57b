// Starts an older VS Code whose server is a module without a start of its own. Runs in the Node of that host:
// node legacyServer.cjs <server-main.js> <parameters of the server>
const { createServer } = require('node:http');

// The module reads its parameters from the process; its own path is none of them.
const [serverMain] = process.argv.splice(2, 1);

async function main() {
  const server = await require(serverMain).loadCodeWithNls();
  if (process.argv.includes('--install-extension')) return server.spawnCli();
  const vscode = await server.createServer(null);
  const listener = createServer((request, response) => vscode.handleRequest(request, response));
  listener.on('upgrade', (request, socket) => vscode.handleUpgrade(request, socket));
  // The words in which newer servers name their port.
  listener.listen(0, '127.0.0.1', () => console.log(`Extension host agent listening on ${listener.address().port}`));
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
