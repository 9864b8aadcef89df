import { serveAsAsked } from './serve.ts';

// The entry of dist/server.js, the server alone, for tests and benchmarks; an editor starts the same by `attest lsp`.
void serveAsAsked();
