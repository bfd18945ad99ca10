// Runs the command line many times in one process: to start Node for each of a thousand takes minutes.
// Reads a JSON array of argument lists from its input; writes for each the lengths of output and messages
// and the exit code, as three 32-bit numbers, and then the two, into the file that it is given.
import { openSync, readFileSync, writeSync } from 'node:fs';
import { command } from './files.mjs';

const file = openSync(process.argv[2], 'w');

function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Takes what the command would write. */
function take(stream, parts) {
  stream.write = (text) => {
    parts.push(Buffer.from(text));
    return true;
  };
}

process.stdout.setMaxListeners(0);
for (const [number, args] of JSON.parse(readFileSync(0, 'utf8')).entries()) {
  const [output, messages] = [[], []];
  take(process.stdout, output);
  take(process.stderr, messages);
  process.argv = [process.execPath, command, ...args];
  process.exitCode = 0;
  // A module is evaluated once for each address.
  await import(`file://${command}?run=${number}`);
  const [out, said] = [Buffer.concat(output), Buffer.concat(messages)];
  writeAll(Buffer.from(Uint32Array.of(out.length, said.length, process.exitCode).buffer));
  writeAll(out);
  writeAll(said);
}
process.exitCode = 0;
