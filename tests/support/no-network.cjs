// Preloaded into a program (`node --require`), its threads and the programs that it starts: every way to the network is barred,
// and each try is written into the file that ATTEST_NETWORK_LOG names, one JSON a line. Standard input and output, pipes and
// sockets that are files are no network. With ATTEST_NETWORK_OF only tries with those words in their stack are told and
// barred: inside VS Code, which uses its own network, those of one extension.
'use strict';
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const http = require('node:http');
const http2 = require('node:http2');
const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');

const log = process.env.ATTEST_NETWORK_LOG;
const of = process.env.ATTEST_NETWORK_OF;

write({ guarded: process.argv[1] ?? '' });

for (const [object, names] of [
  [http, ['request', 'get']],
  [https, ['request', 'get']],
  [http2, ['connect']],
  [tls, ['connect']],
  [dgram, ['createSocket']],
  [dns, lookups(dns)],
  [dns.promises, lookups(dns.promises)],
  [dns.Resolver.prototype, lookups(dns.Resolver.prototype)],
  [dns.promises.Resolver.prototype, lookups(dns.promises.Resolver.prototype)],
  [globalThis, ['fetch', 'WebSocket', 'EventSource'].filter((name) => name in globalThis)],
]) {
  for (const name of names) bar(object, name);
}
bar(net.Socket.prototype, 'connect', ([first]) => leavesTheMachine(first));
bar(net.Server.prototype, 'listen', ([first]) => leavesTheMachine(first));
// Another program is not guarded, and could ask for it.
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync']) {
  bar(childProcess, name, ([program]) => program !== process.execPath);
}
for (const name of ['exec', 'execSync']) bar(childProcess, name);

/** Lets nobody call a function for whose arguments `wrong` holds. */
function bar(object, name, wrong = () => true) {
  const was = object[name];
  const barred = function (...given) {
    const { stack } = new Error(name);
    if (wrong(given) && (of === undefined || stack.includes(of))) {
      write({ tried: name, stack });
      throw new Error(`${name}: there is no network`);
    }
    return new.target ? Reflect.construct(was, given, new.target) : Reflect.apply(was, this, given);
  };
  Object.defineProperty(object, name, { value: barred, configurable: true, writable: true });
}

/** A pipe, a file descriptor and a socket with a path do not. */
function leavesTheMachine(target) {
  const one = Array.isArray(target) ? target[0] : target;
  if (typeof one === 'string') return /^\d+$/.test(one);
  return typeof one !== 'object' || one === null || !('path' in one || 'fd' in one || '_handle' in one);
}

function lookups(object) {
  return Object.getOwnPropertyNames(object).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
}

function write(entry) {
  if (log) appendFileSync(log, `${JSON.stringify(entry)}\n`);
}
