import type { Signal } from '@preact/signals';
import type { Draft, Entry, EntryKind } from '@tonus/engine/diary';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Diary } from '../diary/diary.ts';
import type { Engine } from '../engine-calls.ts';
import type { VesselOf } from '../screens/today/vessel-view.ts';
import type { Phrasing } from '../words/phrasing.ts';

/** What lies over the screen; one thing at a time. */
export type Sheet =
  | { readonly kind: 'add' }
  | { readonly kind: 'spasm' }
  | { readonly kind: 'about' }
  | { readonly kind: 'person' }
  | { readonly kind: 'vessel'; readonly of: VesselOf }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'new'; readonly of: EntryKind; readonly draft?: Draft }
  | { readonly kind: 'adjust'; readonly draft: Draft; readonly onKeep: (draft: Draft) => void };

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Tools {
  readonly diary: Diary;
  readonly engine: Engine;
  readonly phrasing: Phrasing;
  readonly sheet: Signal<Sheet | null>;
  readonly theme: Signal<Theme>;
  readonly openSample: () => void;
  readonly leaveSample: () => void;
}

const Context = createContext<Tools | null>(null);
export const ToolsProvider = Context.Provider;

export function useTools(): Tools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('no tools above this component');
  return tools;
}
