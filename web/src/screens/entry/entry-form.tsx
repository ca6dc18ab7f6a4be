import { useSignal } from '@preact/signals';
import type { Draft } from '@tonus/engine/diary';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { FoodPicker } from './food-picker.tsx';
import { draftFrom, type Input, inputsOf, type Problems, type Values, valuesOf } from './form-view.ts';
import { InputField } from './input-field.tsx';

interface Props {
  readonly draft: Draft;
  readonly keepWord: string;
  readonly onKeep: (draft: Draft) => void;
  readonly children?: ComponentChildren;
}

const AT: Input = {
  path: 'at',
  name: 'at',
  field: { type: 'instant', required: true },
  required: true,
  first: true,
};
const REMARK: Input = {
  path: 'remark',
  name: 'remark',
  field: { type: 'text', maxLength: 4000 },
  required: false,
  first: false,
};

/** What stands in the form, what is wrong with it, and how it is kept. */
function useForm({ draft, onKeep }: Props) {
  const { phrasing } = useTools();
  const form = useRef<HTMLFormElement>(null);
  const begun = useRef(valuesOf(draft)).current;
  const values = useSignal<Values>(begun);
  const base = useSignal<Draft>(draft);
  const problems = useSignal<Problems>({});
  const { value: now } = base;
  const keep = (): void => {
    if ((now.kind === 'food' || now.kind === 'drink') && now.food.name === '') {
      problems.value = { food: phrasing.words.sheet.required };
      return;
    }
    const read = draftFrom(values.value, now, phrasing);
    problems.value = read.ok ? {} : read.error;
    if (read.ok) return onKeep(read.value);
    const wrong = '.input-wrong input, .input-wrong select, .input-wrong textarea';
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(wrong)?.focus());
  };
  // What was hidden at first stays where it is while it is typed into.
  const first = new Set(inputsOf(draft.kind, begun).flatMap((input) => (input.first ? [input.path] : [])));
  return { form, values, base, problems, keep, first };
}

/** A form for any kind of entry, generated from the diary's description of its fields. */
export function EntryForm(props: Props) {
  const { words } = useTools().phrasing;
  const { draft, keepWord, children } = props;
  const { form, values, base, problems, keep, first } = useForm(props);
  const inputs = inputsOf(draft.kind, values.value);
  const { value: now } = base;
  const field = (input: Input) => (
    <InputField
      key={input.path}
      input={input}
      value={values.value[input.path] ?? ''}
      problem={problems.value[input.path]}
      onValue={(value) => {
        values.value = { ...values.value, [input.path]: value };
      }}
    />
  );
  const shown = new Set([AT, REMARK, ...inputs].map(({ path }) => path));
  return (
    <form
      class="entry-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {(now.kind === 'food' || now.kind === 'drink') && (
        <FoodPicker
          food={now.food}
          drink={now.kind === 'drink'}
          onFood={(food) => {
            base.value = { ...now, food };
          }}
        />
      )}
      {inputs.filter(({ path }) => first.has(path)).map(field)}
      {field(AT)}
      <details class="more-fields">
        <summary>{words.sheet.optional}</summary>
        {inputs.filter(({ path }) => !first.has(path)).map(field)}
        {field(REMARK)}
      </details>
      {draft.kind === 'medicine' && <p class="small soft">{words.sheet.medicineNote}</p>}
      {Object.entries(problems.value)
        .filter(([path]) => !shown.has(path))
        .map(([path, message]) => (
          <p class="problem" role="alert" key={path}>
            {message}
          </p>
        ))}
      <div class="form-foot">
        <button type="submit" class="primary">
          {keepWord}
        </button>
        {children}
      </div>
    </form>
  );
}
