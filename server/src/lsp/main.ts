import { serveAsAsked } from './serve.ts';

// The entry of dist/server.js, which an editor starts with `--stdio` or `--node-ipc`.
void serveAsAsked();
