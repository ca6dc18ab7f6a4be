import type { Answer, Engine, EngineCalls, Question } from './engine-calls.ts';

/** The engine behind a worker: every call is a message and its answer a promise. */
export function engineClient(worker: Worker, onStopped: () => void): Engine {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the engine has stopped'));
    waiting.clear();
    onStopped();
  });
  const ask = (call: keyof EngineCalls, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, call, args } satisfies Question);
    });
  return {
    parseLine: (...args) => ask('parseLine', args) as ReturnType<Engine['parseLine']>,
    foodPhrases: (...args) => ask('foodPhrases', args) as ReturnType<Engine['foodPhrases']>,
    findFoods: (...args) => ask('findFoods', args) as ReturnType<Engine['findFoods']>,
    today: (...args) => ask('today', args) as ReturnType<Engine['today']>,
    meetFoods: (...args) => ask('meetFoods', args) as ReturnType<Engine['meetFoods']>,
    knowFoods: (...args) => ask('knowFoods', args) as ReturnType<Engine['knowFoods']>,
  };
}
