import type { JSX } from 'preact';
import type { Glyph } from '../diary/entry-view.ts';

/** Drawn for this house on a 24-grid: shape alone tells the kind, colour never has to. */
const PATHS: Readonly<Record<Glyph, JSX.Element>> = {
  food: (
    <>
      <path d="M3.5 11h17c0 4.6-3.2 8-8.5 8s-8.5-3.4-8.5-8z" class="solid" />
      <path d="M9 7.5c0-1.5 1.4-1.5 1.4-3M13.6 7.5c0-1.5 1.4-1.5 1.4-3" />
    </>
  ),
  drink: (
    <path
      d="M12 3.2c3.6 4.4 5.8 7.4 5.8 10.6a5.8 5.8 0 0 1-11.6 0C6.2 10.6 8.4 7.6 12 3.200z"
      class="solid"
    />
  ),
  pill: (
    <>
      <rect x="2.6" y="7.8" width="18.8" height="8.4" rx="4.2" />
      <path d="M12 7.800h5.200a4.2 4.2 0 0 1 0 8.400H12z" class="solid" />
    </>
  ),
  sweat: (
    <>
      <path d="M3 9c2-2.4 4-2.4 6 0s4 2.4 6 0 4-2.4 6 0" />
      <path d="M3 15c2-2.4 4-2.4 6 0s4 2.4 6 0 4-2.4 6 0" />
    </>
  ),
  episode: (
    <path
      d="M12 2.500l2.1 6.3 6.4-1.9-4.3 5.1 4.3 5.1-6.4-1.900L12 21.500l-2.1-6.3-6.4 1.9 4.3-5.1-4.3-5.1 6.4 1.900z"
      class="solid"
    />
  ),
  rest: <path d="M19.5 14.200A8 8 0 0 1 9.8 4.500a8 8 0 1 0 9.7 9.700z" class="solid" />,
  other: <rect x="7" y="7" width="10" height="10" rx="1.5" />,
};

export function KindIcon({ glyph }: { glyph: Glyph }) {
  return (
    <svg class={`icon icon-${glyph}`} viewBox="0 0 24 24" aria-hidden="true">
      {PATHS[glyph]}
    </svg>
  );
}

const SIGNS = {
  before: <path d="M14.5 5.500L8 12l6.5 6.5" />,
  after: <path d="M9.5 5.500L16 12l-6.5 6.5" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  add: <path d="M12 5v14M5 12h14" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  pencil: <path d="M4.5 19.500l.9-4L16 4.900l3.1 3.100L8.5 18.600z" />,
  undo: <path d="M8.5 5L4.5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-3" />,
} as const;

export function Sign({ of }: { of: keyof typeof SIGNS }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      {SIGNS[of]}
    </svg>
  );
}
