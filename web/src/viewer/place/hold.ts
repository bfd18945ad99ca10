// Sizes that were estimated, and what is still on its way, move what was scrolled to: for a moment it is
// put back. A reader who moves on wins.

/** Frames without a move after which an element counts as settled, and the most that are waited for. */
const calm = 10;
const patience = 120;

const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

let holding: AbortController | undefined;

/**
 * Scrolls by `put`, and again when `target` moves otherwise than by being scrolled. In the first frames
 * (`insist`) being scrolled does not count as somebody's wish either.
 */
export function hold(target: Element, put: () => void, insist = 0): void {
  holding?.abort();
  const { signal } = (holding = new AbortController());
  const release = holding;
  for (const type of moves) {
    window.addEventListener(type, () => release.abort(), { capture: true, passive: true, signal });
  }
  put();
  let last = placeOf(target);
  let quiet = 0;
  let frames = 0;
  const check = () => {
    if (signal.aborted) return;
    const now = placeOf(target);
    const moved = Math.abs(now.top - last.top) > 1;
    // Scrolled by exactly as much: somebody wants to be elsewhere. A browser that makes up for what has
    // grown above scrolls by another length.
    const scrolled = moved && Math.abs(now.top - last.top + now.scroll - last.scroll) <= 1;
    if (++frames > patience || ++quiet > calm || !target.isConnected || (scrolled && frames > insist)) {
      return release.abort();
    }
    if (moved) {
      put();
      quiet = 0;
    }
    last = placeOf(target);
    requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
}

function placeOf(target: Element): { top: number; scroll: number } {
  return { top: target.getBoundingClientRect().top, scroll: window.scrollY };
}
