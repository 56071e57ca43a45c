import type { JSX } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly ticked: boolean;
  /** Spoken in place of the label where that alone says too little. */
  readonly spoken?: string;
  readonly isFaulty?: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** A box to tick. */
export function Tick({ id, label, ticked, spoken, isFaulty = false, onTick }: Props): JSX.Element {
  return (
    <div class="option">
      <input
        type="checkbox"
        id={id}
        checked={ticked}
        aria-label={spoken}
        aria-invalid={isFaulty ? 'true' : undefined}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div class="option-text">
        <label for={id}>{label}</label>
      </div>
    </div>
  );
}
