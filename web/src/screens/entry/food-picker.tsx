import { useSignal } from '@preact/signals';
import type { Food, FoodSnapshot } from '@tonus/engine/foods';
import { useEffect, useId } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { newId } from '../../diary/new-id.ts';
import { SourceBadge } from '../../parts/source-badge.tsx';
import { type FoodLook, lookUp } from '../today/food-look.ts';
import { snapshotOf } from '../today/line-view.ts';

const LABEL_NUTRIENTS = [
  'sodium_mg',
  'potassium_mg',
  'calcium_mg',
  'magnesium_mg',
  'caffeine_mg',
  'energy_kcal',
] as const;
const PAUSE_MS = 160;

interface Props {
  readonly food: FoodSnapshot;
  readonly drink: boolean;
  readonly onFood: (food: FoodSnapshot) => void;
}

/** What a packet says, typed off; a line left empty stays unknown and is never taken for zero. */
function OwnFood({ drink, onFood }: Omit<Props, 'food'>) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const id = useId();
  const values = useSignal<Readonly<Record<string, string>>>({});
  const set = (name: string, value: string): void => {
    values.value = { ...values.value, [name]: value };
  };
  const keep = (): void => {
    const name = (values.value.name ?? '').trim();
    if (name === '') return;
    const nutrients = Object.fromEntries(
      LABEL_NUTRIENTS.flatMap((n) => {
        const text = (values.value[n] ?? '').trim().replace(',', '.');
        const value = Number(text);
        return text === '' || !Number.isFinite(value) || value < 0 ? [] : [[n, value]];
      }),
    );
    onFood({ id: newId(diary.clock.now()), source: 'own', name, per: drink ? '100 mL' : '100 g', nutrients });
  };
  return (
    <details class="own-food">
      <summary>{words.sheet.ownFood}</summary>
      <div class="input">
        <label for={`${id}-name`}>{words.sheet.foodName}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={200}
          onInput={(event) => set('name', event.currentTarget.value)}
        />
      </div>
      <p class="small soft">{words.sheet.per(drink ? '100 mL' : '100 g')}</p>
      <div class="label-grid">
        {LABEL_NUTRIENTS.map((n) => (
          <div class="input" key={n}>
            <label for={`${id}-${n}`}>{words.names[n]}</label>
            <span class="input-row">
              <input
                id={`${id}-${n}`}
                type="text"
                inputMode="decimal"
                onInput={(event) => set(n, event.currentTarget.value)}
              />
              <span class="unit">{n.slice(n.lastIndexOf('_') + 1)}</span>
            </span>
          </div>
        ))}
      </div>
      <button type="button" class="quiet" onClick={keep}>
        {words.sheet.keep}
      </button>
    </details>
  );
}

/** Looks a food up in every table at hand, or takes it off a packet. */
export function FoodPicker({ food, drink, onFood }: Props) {
  const { diary, engine, phrasing } = useTools();
  const { words } = phrasing;
  const id = useId();
  const query = useSignal('');
  const look = useSignal<FoodLook>({ hits: [], partial: false });
  const asked = query.value.trim();
  useEffect(() => {
    if (asked === '') {
      look.value = { hits: [], partial: false };
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      void lookUp({ engine, query: asked, limit: 8, far: diary.lasting }, (found) => {
        if (current) look.value = found;
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  const choose = (chosen: Food): void => {
    onFood(snapshotOf({ food: chosen, score: 0, sure: true }));
    query.value = '';
  };
  return (
    <div class="picker">
      {food.name !== '' && (
        <p class="picked">
          <strong>{food.name}</strong>{' '}
          <SourceBadge source={words.sources[food.source]} recalled={food.recalled === true} />
        </p>
      )}
      <div class="input">
        <label for={id}>{words.sheet.findFood}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
      </div>
      <ul class="found" aria-live="polite">
        {look.value.hits.map(({ food: hit }) => (
          <li key={`${hit.source} ${hit.id}`}>
            <button type="button" class="other-food" onClick={() => choose(hit)}>
              <span>
                {hit.name}
                {hit.brand !== undefined && <span class="soft"> {hit.brand}</span>}
              </span>
              <SourceBadge source={words.sources[hit.source]} recalled={hit.recalled === true} />
            </button>
          </li>
        ))}
      </ul>
      {look.value.partial && <p class="small soft">{words.line.offlineSearch}</p>}
      <OwnFood drink={drink} onFood={onFood} />
    </div>
  );
}
