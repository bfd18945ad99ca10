// The memory of a browser: what its processes have for themselves, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

/** A process and all that it started. */
function family(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`));
    if (parent) parents.set(Number(name), Number(parent[1]));
  }
  const found = new Set([pid]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
  }
  return [...found];
}

/** Bytes of a process and all that it started; undefined where the system does not tell. */
export function privateBytes(pid) {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = family(pid).map((one) => Number(/^Private_Dirty:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return 1024 * kilobytes.reduce((sum, one) => sum + one, 0) || undefined;
}
