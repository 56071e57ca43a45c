/** Things handled between which other requests get their turn. */
const TURN = 100;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The things one by one; now and then other work of the thread goes first. */
export async function* inTurns<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  for (const [at, thing] of things.entries()) {
    if (at % TURN === TURN - 1) await nextTurn();
    yield thing;
  }
}
