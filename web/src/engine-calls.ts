import type { Today } from '@tonus/engine/balance';
import type { Entry, Line } from '@tonus/engine/diary';
import type { Food, FoodHit } from '@tonus/engine/foods';
import type { Person } from '@tonus/engine/person';
import type { Instant, LocalDay } from '@tonus/engine/units';

/** What the page may ask of the engine, which runs beside it in a worker. */
export interface EngineCalls {
  parseLine(
    line: string,
    context: { readonly now: Instant; readonly zone: string; readonly locale: string },
  ): Line;
  /** The parts of a line that are looked up as foods. */
  foodPhrases(line: string, locale: string): readonly string[];
  findFoods(query: string, limit: number): readonly FoodHit[];
  today(input: {
    readonly entries: readonly Entry[];
    readonly person: Person;
    readonly date: LocalDay;
    readonly zone: string;
    readonly now: Instant;
  }): Today;
  /** Foods beside the starter tables: the person's own, and those met in the imported tables. */
  knowFoods(foods: readonly Food[]): number;
  /** Foods of larger tables that a line may name; how many were new. */
  meetFoods(foods: readonly Food[]): number;
}

export type Engine = {
  readonly [C in keyof EngineCalls]: (
    ...args: Parameters<EngineCalls[C]>
  ) => Promise<ReturnType<EngineCalls[C]>>;
};

export interface Question {
  readonly id: number;
  readonly call: keyof EngineCalls;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
