import type { Activity } from '#diary';
import { priorRange } from '#reference';
import { type Estimate, exactly } from '#units';

export interface Climate {
  readonly air_c: Estimate;
  /** 0–1 */
  readonly relativeHumidity: Estimate;
}

/** What the air was; where it was not said, a range from a cool to a hot one (B-8). */
export const climateOf = ({ air_c, relativeHumidity }: Activity): Climate => ({
  air_c: air_c === undefined ? priorRange('air-temperature') : exactly(air_c),
  relativeHumidity:
    relativeHumidity === undefined ? priorRange('relative-humidity') : exactly(relativeHumidity),
});
