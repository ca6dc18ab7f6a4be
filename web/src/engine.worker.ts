import { today } from '@tonus/engine';
import type { Answer, EngineCalls, Question } from './engine-calls.ts';
import type { LineReader } from './line-reader.ts';

/** The engine beside the page: it weighs days, reads lines and finds foods, and asks nobody for anything. */
let loading: Promise<LineReader> | null = null;
function reader(): Promise<LineReader> {
  loading ??= import('./line-reader.ts').then(
    ({ lineReader }) => lineReader(),
    (error: unknown) => {
      // The next call tries again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

type Calls = { readonly [C in keyof EngineCalls]: (...args: Parameters<EngineCalls[C]>) => unknown };

const CALLS: Calls = {
  today,
  parseLine: async (...args) => (await reader()).parseLine(...args),
  foodPhrases: async (...args) => (await reader()).foodPhrases(...args),
  findFoods: async (...args) => (await reader()).findFoods(...args),
  meetFoods: async (...args) => (await reader()).meetFoods(...args),
  knowFoods: async (...args) => (await reader()).knowFoods(...args),
};

async function answer({ id, call, args }: Question): Promise<Answer> {
  try {
    const asked = CALLS[call] as (...of: readonly unknown[]) => unknown;
    return { id, ok: true, value: await asked(...args) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : 'the engine could not answer' };
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<Question>) => void answer(data).then((said) => postMessage(said)),
);
