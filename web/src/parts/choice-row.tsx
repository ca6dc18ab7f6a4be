import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: ComponentChildren;
  readonly hint?: string;
}

interface Props<T> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChoose: (value: T) => void;
  readonly kind?: 'row' | 'grid' | 'scale';
  readonly hideLegend?: boolean;
}

/** Radio buttons that look like keys of an instrument and behave like radio buttons. */
export function ChoiceRow<T extends string | number>(props: Props<T>) {
  const name = useId();
  const { legend, options, value, onChoose, kind = 'row', hideLegend = false } = props;
  return (
    <fieldset class={`choices choices-${kind}`}>
      <legend class={hideLegend ? 'visually-hidden' : ''}>{legend}</legend>
      <div class="choice-keys">
        {options.map((option) => (
          <label class="key" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span class="key-face">
              <span>{option.label}</span>
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
