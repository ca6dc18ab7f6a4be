import type { Lane, Mark, TimelineView } from '../screens/today/timeline-view.ts';
import { KindIcon } from './icon.tsx';

/** Below this share of the day a span is drawn as a moment. */
const SHORTEST = 0.012;

function MarkView({ lane, mark }: { lane: Lane; mark: Mark }) {
  const left = `${mark.at * 100}%`;
  if (mark.width > SHORTEST)
    return (
      <span class={`span span-${lane}`} title={mark.title} style={{ left, width: `${mark.width * 100}%` }} />
    );
  const size = mark.strength === null ? 1 : 0.7 + mark.strength * 0.6;
  return (
    <span class="mark" title={mark.title} style={{ left, '--size': String(size) }}>
      <KindIcon glyph={lane} />
    </span>
  );
}

/** The day on one axis, one lane a kind. The list of entries is its twin in words. */
export function Timeline({ view, nowWord }: { view: TimelineView; nowWord: string }) {
  return (
    <div class="timeline" role="img" aria-label={view.summary}>
      <div class="timeline-lanes" aria-hidden="true">
        {view.lanes.map(({ lane, name, marks }) => (
          <div class="lane" key={lane}>
            <span class="lane-name">{name}</span>
            <span class="lane-line">
              {marks.map((mark) => (
                <MarkView key={mark.id} lane={lane} mark={mark} />
              ))}
            </span>
          </div>
        ))}
        <div class="lane lane-hours">
          <span class="lane-name" />
          <span class="lane-line">
            {view.hours.map(({ at, label }) => (
              <span class="hour" key={label} style={{ left: `${at * 100}%` }}>
                {label}
              </span>
            ))}
            {view.now !== null && (
              <span class="now-line" title={nowWord} style={{ left: `${view.now * 100}%` }} />
            )}
          </span>
        </div>
      </div>
    </div>
  );
}
