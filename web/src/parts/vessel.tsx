import { useId } from 'preact/hooks';
import type { VesselView } from '../screens/today/vessel-view.ts';

/** The glass in drawing units: walls at 15 and 45, round bottom, brim at 14, floor at 150. */
const BRIM = 16;
const FLOOR = 150;
const DEPTH = FLOOR - BRIM;
const GLASS = `M15 ${BRIM - 8}V${FLOOR - 15}a15 15 0 0 0 30 0V${BRIM - 8}`;
const TICKS = [0.2, 0.4, 0.6, 0.8, 1];

const heightAt = (share: number): number => FLOOR - share * DEPTH;

function Band({ band }: { band: NonNullable<VesselView['band']> }) {
  const top = heightAt(Math.min(1, band.to));
  const bottom = heightAt(band.from);
  return (
    <g class="vessel-band">
      <rect x="15" y={top} width="30" height={Math.max(0, bottom - top)} />
      <path
        d={band.openAbove ? `M9 ${bottom}H4V${top}M1.5 ${top + 4}L4 ${top}l2.5 4` : `M9 ${bottom}H4V${top}h5`}
      />
    </g>
  );
}

function Liquid({ view, hatch }: { view: VesselView; hatch: string }) {
  const level = heightAt(view.level);
  const pale = view.high === null ? null : heightAt(view.high);
  return (
    <>
      {pale !== null && pale < level - 0.5 && (
        <rect class="vessel-maybe" x="15" y={pale} width="30" height={level - pale} />
      )}
      {view.hatchedTo > view.level + 0.004 && (
        <rect
          class="vessel-hatched"
          fill={hatch}
          x="15"
          y={heightAt(view.hatchedTo)}
          width="30"
          height={level - heightAt(view.hatchedTo)}
        />
      )}
      <g class="vessel-liquid" style={{ transform: `translateY(${level - FLOOR}px)` }}>
        <path d={`M15 ${FLOOR}q15 3.2 30 0v${DEPTH + 20}H15z`} />
        <path class="vessel-meniscus" d={`M15 ${FLOOR}q15 3.2 30 0`} />
      </g>
      {view.low < view.level - 0.012 && <path class="vessel-low" d={`M17 ${heightAt(view.low)}h26`} />}
    </>
  );
}

/** A graduated tube: what went in, the band to aim for, what it may be, and what nobody knows. */
export function Vessel({ view }: { view: VesselView }) {
  const id = useId();
  return (
    <svg
      class={`vessel vessel-${view.of.slice(0, view.of.indexOf('_'))}`}
      viewBox="0 0 60 158"
      aria-hidden="true"
    >
      <defs>
        <clipPath id={`${id}-glass`}>
          <path d={`${GLASS}z`} />
        </clipPath>
        <pattern
          id={`${id}-hatch`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v5" class="vessel-hatch-line" />
        </pattern>
      </defs>
      <path class="vessel-back" d={`${GLASS}z`} />
      <g clip-path={`url(#${id}-glass)`}>
        <Liquid view={view} hatch={`url(#${id}-hatch)`} />
      </g>
      {view.band !== null && <Band band={view.band} />}
      <g class="vessel-ticks">
        {TICKS.map((share) => (
          <path key={share} d={`M45 ${heightAt(share)}h${share === 1 || share === 0.6 ? -9 : -5}`} />
        ))}
      </g>
      <path class="vessel-glass" d={GLASS} />
      <path class="vessel-glass" d={`M12 ${BRIM - 8}h36`} />
      <path class="vessel-shine" d={`M19.5 ${BRIM + 4}V${FLOOR - 20}`} />
    </svg>
  );
}
