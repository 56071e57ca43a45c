import { render } from 'preact';
import { BookMachine } from './book-machine.ts';
import { BookView } from './book-view.tsx';
import type { IslandData } from './island-data.ts';
import type { Told } from './report.ts';

const machines = new WeakMap<HTMLElement, BookMachine>();

/** Starts drawing what the worker says into `place`; the answer clears it. */
export function showBook(place: HTMLElement, worker: Worker, data: IslandData): () => void {
  const machine: BookMachine = new BookMachine(worker, (state) => render(<BookView state={state} machine={machine} data={data} />, place));
  machines.set(place, machine);
  return () => {
    machine.stop();
    machines.delete(place);
    render(null, place);
  };
}

/** Hands on what the worker said; the first words came before there was anything to draw them. */
export function told(place: HTMLElement, message: Told): void {
  machines.get(place)?.told(message);
}
