import type { Field } from '@tonus/engine/diary';
import { useId } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import type { Words } from '../../words/en.ts';
import type { Input } from './form-view.ts';

interface Props {
  readonly input: Input;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onValue: (value: string) => void;
}

const isMuscle = (choice: string, words: Words): choice is keyof Words['entry']['muscles'] =>
  choice in words.entry.muscles;

export function choiceWords(choice: string, words: Words): string {
  if (isMuscle(choice, words)) return `${words.entry.muscles[choice]} (${choice})`;
  return words.entry.choices[choice] ?? choice;
}

const unitOf = (field: Field): string => (field.type === 'number' ? field.unit : '');

function Control({
  input,
  value,
  onValue,
  id,
  describedBy,
}: Omit<Props, 'problem'> & { id: string; describedBy: string | undefined }) {
  const { words } = useTools().phrasing;
  const { field, required } = input;
  const common = { id, required, 'aria-describedby': describedBy };
  switch (field.type) {
    case 'choice':
      return (
        <select {...common} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">{words.sheet.notGiven}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceWords(choice, words)}
            </option>
          ))}
        </select>
      );
    case 'instant':
      return (
        <input
          {...common}
          type="datetime-local"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <input
          {...common}
          type="text"
          inputMode={field.integer === true ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
    default:
      return input.name === 'text' ? (
        <textarea
          {...common}
          rows={4}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          autocomplete="off"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
  }
}

/** A labelled native control with its unit and, if something is wrong, one sentence about it. */
export function InputField({ input, value, problem, onValue }: Props) {
  const { words } = useTools().phrasing;
  const id = useId();
  const unit = unitOf(input.field);
  const shownUnit = words.sheet.unit[unit] ?? unit;
  return (
    <div class={problem === undefined ? 'input' : 'input input-wrong'}>
      <label for={id}>{words.entry.fields[input.name] ?? input.name}</label>
      <span class="input-row">
        <Control
          input={input}
          value={value}
          onValue={onValue}
          id={id}
          describedBy={problem === undefined ? undefined : `${id}-problem`}
        />
        {shownUnit !== '' && <span class="unit">{shownUnit}</span>}
      </span>
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
