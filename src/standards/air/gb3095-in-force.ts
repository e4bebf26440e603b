import {GB3095_2012} from "./gb3095-2012.ts";
import {GB3095_2026} from "./gb3095-2026.ts";
import type {AirLimits} from "./gb3095.ts";

/** Every edition of the limits of ambient air, in time order. */
export const AIR_LIMITS: readonly AirLimits[] = [...GB3095_2012, ...GB3095_2026];
