/**
 * Environment in which a server lives `milliseconds` later than now, in all of its threads. The program is not touched: what it reads as the
 * time of the machine is moved.
 */
export function movedClock(milliseconds: number): Readonly<Record<string, string>> {
  const moved = `const Real = Date;
    const now = () => Real.now() + ${String(Math.round(milliseconds))};
    globalThis.Date = class Date extends Real {
      constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
      static now() { return now(); }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(moved)}` };
}
