/** How this screen stands with the house: since when, what waits, what was refused, what it lacks. */

import { ShieldAlert } from "lucide";
import type { House, Waiting } from "../sync/house.ts";
import { Icon } from "./Icon.tsx";
import { JoinLink, limitSays, limits } from "./Limited.tsx";
import { Sheet } from "./Sheet.tsx";
import { RefusedRow } from "./Tray.tsx";
import { clock } from "./time.ts";
import { told } from "./told.ts";
import { words as away } from "./words/en.away.ts";
import { words } from "./words/en.ts";

const ROWS_MAX = 30;

function WaitingRow({ house, tap, zone }: { house: House; tap: Waiting; zone?: string }) {
  return (
    <li data-waiting={tap.name}>
      <span class="grow">{told(house, tap)}</span>
      <span class="small soft">{away.at(clock(tap.tapped_at, zone))}</span>
    </li>
  );
}

function State({ house, zone }: { house: House; zone?: string }) {
  const { state, since, lag_ms, rev } = house.status.value;
  const said = {
    live: [words.live, away.isLive],
    greeting: [words.catchingUp, away.isCatchingUp],
    stale: [since === null ? words.notLive : words.notLiveSince(clock(since, zone)), away.isAway],
    apart: [since === null ? words.notLive : words.notLiveSince(clock(since, zone)), away.isAway],
  }[state];
  const build = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content;
  return (
    <>
      <p>
        <strong>{said[0]}.</strong> {said[1]}
      </p>
      <p class="small soft">
        {state === "live" && `${away.heard(Math.floor(lag_ms / 1_000))} · `}
        {away.revision(rev)}
        {build && ` · ${away.build(build)}`}
      </p>
    </>
  );
}

export function Standing({ house, onClose }: { house: House; onClose: () => void }) {
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const waiting = house.waiting.value;
  const refused = house.tray.value;
  return (
    <Sheet title={away.standing} onClose={onClose}>
      <div class="standing">
        <State house={house} {...(zone ? { zone } : {})} />
        {refused.length > 0 && (
          <section>
            <h3>{away.refused}</h3>
            <ul class="refusals" data-tone="late">
              {refused.map((no) => (
                <RefusedRow key={no.id} house={house} no={no} />
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{waiting.length > 0 ? away.waits : away.nothingWaits}</h3>
          <ul class="waits">
            {waiting.slice(0, ROWS_MAX).map((tap) => (
              <WaitingRow key={tap.id} house={house} tap={tap} {...(zone ? { zone } : {})} />
            ))}
          </ul>
          {waiting.length > ROWS_MAX && <p>{away.andMore(waiting.length - ROWS_MAX)}</p>}
        </section>
        {limits.all.value.map((limit) => (
          <p class="limited" key={limit} data-tone="to_clear">
            <Icon of={ShieldAlert} size={24} />
            <span class="grow">{limitSays(limit)}</span>
            <JoinLink of={limits} />
          </p>
        ))}
      </div>
    </Sheet>
  );
}
