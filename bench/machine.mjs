// On what the figures were measured: machine, versions, commit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { root } from '../tests/browser/harness.mjs';

/** What a program prints; undefined where there is none. */
function printed(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const file = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const firstLine = (text) => text?.split('\n')[0];

/** The compiler that CMake has chosen. */
function compiler() {
  const [, path] = /^CMAKE_CXX_COMPILER:\w+=(.+)$/m.exec(file(`${root}build/native/CMakeCache.txt`)) ?? [];
  return path && firstLine(printed(path, '--version'));
}

function commit() {
  const hash = printed('git', 'rev-parse', '--short=12', 'HEAD');
  if (!hash) return undefined;
  // What this very run writes is no change.
  const changed = printed('git', 'status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench/RESULTS.md', ':!bench/*.svg');
  return changed ? `${hash}, with changes` : hash;
}

const packaged = (name) => JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version;

/** [[what, words]…]; `browsers`: their names with versions. */
export function machine(browsers) {
  const processors = cpus();
  const system = /^PRETTY_NAME="(.+)"$/m.exec(file('/etc/os-release'))?.[1];
  const rows = [
    ['commit', commit()],
    ['date', new Date().toISOString().slice(0, 10)],
    ['processor', `${processors[0].model.trim()}, ${processors.length} cores`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['system', [system, `${type()} ${release()}`].filter(Boolean).join(', ')],
    ['load when it ended', `${loadavg()[2].toFixed(1)} (mean of 15 minutes; the benchmark itself is one to two)`],
    ['browsers', browsers.join(', ')],
    ['Node.js', process.versions.node],
    ['compiler', compiler()],
    ['Emscripten', firstLine(printed('em++', '--version'))],
    ['pugixml', '1.13'],
    ['CETEIcean', packaged('CETEIcean')],
  ];
  return rows.filter(([, words]) => words);
}
