import { options } from 'preact';

/** A tab out of sight paints nothing; there drawing goes on after this. */
const WITHOUT_PAINT_MS = 100;

/**
 * Lets the browser show a press before what follows from it is drawn: a long list that appears must not make the tick wait. Call once,
 * before anything is drawn.
 */
export function paintFirst(): void {
  options.debounceRendering = (draw) => {
    let isDrawn = false;
    const once = () => {
      if (isDrawn) return;
      isDrawn = true;
      draw();
    };
    requestAnimationFrame(() => setTimeout(once));
    setTimeout(once, WITHOUT_PAINT_MS);
  };
}
