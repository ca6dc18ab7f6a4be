import { useTools } from '../../app/tools.ts';
import { SheetFrame } from '../../parts/sheet-frame.tsx';
import { SourceBadge } from '../../parts/source-badge.tsx';
import { Vessel } from '../../parts/vessel.tsx';
import { type DetailView, detailView } from './detail-view.ts';
import { type VesselOf, vesselView } from './vessel-view.ts';

function Hours({ view, title }: { view: DetailView; title: string }) {
  const some = view.hours.filter(({ share }) => share > 0);
  const { words } = useTools().phrasing;
  return (
    <section>
      <h3>{title}</h3>
      {some.length === 0 && <p class="soft">{words.detail.empty}</p>}
      <div class="hours" aria-hidden="true">
        {view.hours.map(({ hour, share }) => (
          <span key={hour} style={{ height: `${share * 100}%` }} />
        ))}
      </div>
      <p class="hours-axis" aria-hidden="true">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}</span>
        ))}
      </p>
      <ul class="visually-hidden">
        {some.map(({ hour, words: said }) => (
          <li key={hour}>{`${String(hour).padStart(2, '0')}:00 ${said}`}</li>
        ))}
      </ul>
    </section>
  );
}

/** One vessel up close: its figures, their doubt, and where the band comes from. */
export function VesselSheet({ of }: { of: VesselOf }) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const today = diary.today.value;
  if (today === null) return null;
  const view = detailView(of, today, phrasing);
  return (
    <SheetFrame title={words.names[of]}>
      <div class="vessel-detail">
        <Vessel view={vesselView(of, today, phrasing)} />
        <dl class="figures">
          {view.rows.map(({ term, words: said }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </div>
      {view.salt !== '' && <p>{view.salt}</p>}
      <Hours view={view} title={words.detail.byHour} />
      {view.limits.map((limit) => (
        <section key={limit.words}>
          <h3>{words.detail.upper}</h3>
          <p>
            {limit.words}. {limit.taken}.
          </p>
          <p class="small soft">
            {limit.source} <SourceBadge source={null} recalled={limit.recalled} />
          </p>
        </section>
      ))}
      {view.source !== '' && (
        <section>
          <h3>{words.detail.source}</h3>
          <p class="small">
            {view.source} <SourceBadge source={null} recalled={view.recalled} />
          </p>
        </section>
      )}
      <p class="small soft">{words.detail.wait}</p>
    </SheetFrame>
  );
}
