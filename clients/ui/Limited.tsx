/** What this screen lacks without https: once, quietly, where nothing is in the way. */

import { signal } from "@preact/signals";
import { ShieldAlert } from "lucide";
import { type Limit, type Limits, limitsOf } from "../away/limits.ts";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.away.ts";

/** A tablet in a hand and a till beside one need not stay awake. */
export const limits = limitsOf(signal(null));

export const limitSays = (limit: Limit): string => words.limits[limit];

export const limitSaysShortly = (limit: Limit): string => words.limitsShort[limit];

export function JoinLink({ of }: { of: Limits }) {
  if (of.join.value === null) return null;
  return (
    <a class="button" href={of.join.value}>
      {words.setUpHttps}
    </a>
  );
}

/** On the lock screen, before anybody works. */
export function Limited() {
  const unread = limits.unread.value;
  if (unread.length === 0) return null;
  return (
    <aside class="limited" aria-label={words.limited} data-tone="to_clear">
      <Icon of={ShieldAlert} size={24} />
      <div class="grow">
        {unread.map((limit) => (
          <p key={limit}>{limitSays(limit)}</p>
        ))}
      </div>
      <JoinLink of={limits} />
      <button type="button" class="button" onClick={() => limits.putAway()}>
        {words.understood}
      </button>
    </aside>
  );
}
