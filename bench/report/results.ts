import type { FanoutResult } from '../contract.ts';
import type { GrowthResult } from '../measure/growth.ts';
import type { HttpResult } from '../measure/http.ts';
import type { Setting } from '../measure/machine.ts';
import type { StartResult } from '../measure/start.ts';

/** What a run has found: all of it, as it is written to `results.json`. */
export interface Results {
  readonly setting: Setting;
  readonly http: readonly HttpResult[];
  readonly growth: readonly GrowthResult[];
  readonly fanout: readonly FanoutResult[];
  /** Null where it was not measured. */
  readonly start: StartResult | null;
}
