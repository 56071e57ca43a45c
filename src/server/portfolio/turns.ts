/** Things handled between which other requests get their turn. */
const TURN = 100;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The same work, but never twice at a time: what comes meanwhile waits for its turn, whether the work before it went well or not. */
export function oneAtATime<In, Out>(work: (input: In) => Promise<Out>): (input: In) => Promise<Out> {
  let before: Promise<unknown> = Promise.resolve();
  return (input) => {
    const mine = before.then(() => work(input));
    before = mine.catch(() => undefined);
    return mine;
  };
}

/** The things one by one; now and then other work of the thread goes first. */
export async function* inTurns<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  for (const [at, thing] of things.entries()) {
    if (at % TURN === TURN - 1) await nextTurn();
    yield thing;
  }
}
