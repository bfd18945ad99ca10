import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Include } from '../core/core.js';

/** Which files `--include` reads: those below the folder of `path`, after links are followed. */
export function filesBelow(path: string): Include {
  const folder = path.slice(0, path.lastIndexOf('/') + 1) || '.';
  return (href) => {
    // A scheme, or the root.
    if (/^(?:[/\\]|[^/]*:)/.test(href)) return null;
    try {
      const root = realpathSync(folder);
      const name = decodeURIComponent(href);
      const file = name.includes('\\') ? root : realpathSync(join(root, name));
      const below = file.startsWith(root.endsWith(sep) ? root : root + sep);
      return below && statSync(file).isFile() ? readFileSync(file) : null;
    } catch {
      return null;
    }
  };
}
