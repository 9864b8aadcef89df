// Preloaded into a process that must not reach the network: whoever tries ends it.
const { Socket } = require('node:net');

Socket.prototype.connect = () => {
  process.stderr.write('a connection was asked for\n');
  process.exit(99);
};
