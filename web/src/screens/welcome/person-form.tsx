import { useSignal } from '@preact/signals';
import type { Person } from '@tonus/engine/person';
import { wallTime } from '@tonus/engine/units';
import { useId } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { ChoiceRow } from '../../parts/choice-row.tsx';
import { type PersonProblems, type PersonValues, personFrom, personValues } from './person-view.ts';

interface Asked {
  readonly name: 'born' | 'mass';
  readonly label: string;
  readonly why: string;
  readonly unit?: string;
}

/** The three questions, each of which may be left open. */
export function PersonForm({
  person,
  keepWord,
  onKeep,
}: {
  person: Person;
  keepWord: string;
  onKeep: (person: Person) => void;
}) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const w = words.welcome;
  const id = useId();
  const values = useSignal<PersonValues>(personValues(person));
  const problems = useSignal<PersonProblems>({});
  const touched = useSignal(false);
  const keep = (): void => {
    const { clock } = diary;
    const { year } = wallTime(clock.now(), clock.zone);
    const read = personFrom(values.value, person, { year, zone: clock.zone, locale: clock.locale, words });
    problems.value = read.problems;
    if (read.person !== null) onKeep(read.person);
  };
  const number = ({ name, label, why, unit }: Asked) => (
    <div class={problems.value[name] === undefined ? 'input' : 'input input-wrong'}>
      <label for={`${id}-${name}`}>{label}</label>
      <span class="input-row">
        <input
          id={`${id}-${name}`}
          type="text"
          inputMode={name === 'born' ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={values.value[name]}
          aria-describedby={`${id}-${name}-why`}
          onInput={(event) => {
            values.value = { ...values.value, [name]: event.currentTarget.value };
          }}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </span>
      <p class={problems.value[name] === undefined ? 'small soft' : 'problem'} id={`${id}-${name}-why`}>
        {problems.value[name] ?? why}
      </p>
    </div>
  );
  return (
    <form
      class="person-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <ChoiceRow
        legend={w.sex}
        options={[
          { value: 'female', label: w.female },
          { value: 'male', label: w.male },
          { value: '', label: w.skip },
        ]}
        value={values.value.sex === '' && !touched.value ? null : values.value.sex}
        onChoose={(sex) => {
          touched.value = true;
          values.value = { ...values.value, sex: sex as PersonValues['sex'] };
        }}
      />
      <p class="small soft">{w.sexWhy}</p>
      {number({ name: 'born', label: w.born, why: w.bornWhy })}
      {number({ name: 'mass', label: w.mass, why: w.massWhy, unit: w.massUnit })}
      <button type="submit" class="primary">
        {keepWord}
      </button>
    </form>
  );
}
