/** The bar on top of every screen: is it live, what is not confirmed yet, who is here, light or dark. */
import { LockKeyhole, Moon, RefreshCw, Sun, Wifi, WifiOff } from "lucide";
import type { ComponentChildren } from "preact";
import type { House, Status } from "../sync/house.ts";
import { type Alarm, AlarmStrip } from "./AlarmStrip.tsx";
import { Icon, type Picture } from "./Icon.tsx";
import { initials } from "./initials.ts";
import { theme, turnTheme } from "./theme.ts";
import { clock } from "./time.ts";
import type { Tone } from "./tones.ts";
import { words } from "./words/en.ts";

export interface LinkLook {
  readonly tone: Tone;
  readonly picture: Picture;
  readonly text: string;
}

/** How a link is worded and coloured. `zone` is the restaurant's time zone. */
export function linkLook(status: Status, zone?: string): LinkLook {
  const since =
    status.since === null ? words.notLive : words.notLiveSince(clock(status.since, zone));
  switch (status.state) {
    case "live":
      return { tone: "ready", picture: Wifi, text: words.live };
    case "greeting":
      return { tone: "cooking", picture: RefreshCw, text: words.catchingUp };
    case "stale":
      return { tone: "cooking", picture: WifiOff, text: since };
    case "apart":
      return { tone: "offline", picture: WifiOff, text: since };
  }
}

function Link({ house }: { house: House }) {
  const status = house.status.value;
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  const look = linkLook(status, zone);
  return (
    <span class="link" role="status" data-tone={look.tone} data-state={status.state}>
      <Icon of={look.picture} size={16} />
      <span class="cut says-link">{look.text}</span>
      {status.waiting > 0 && <span class="cut">· {words.waiting(status.waiting)}</span>}
      {!status.stored && <span class="cut">· {words.storing}</span>}
    </span>
  );
}

export function ThemeButton() {
  const dark = theme.value === "dark";
  return (
    <button
      type="button"
      class="button quiet square"
      aria-label={dark ? words.turnLight : words.turnDark}
      onClick={turnTheme}
    >
      <Icon of={dark ? Sun : Moon} />
    </button>
  );
}

export function PersonButton({ house }: { house: House }) {
  const session = house.session.value;
  if (!session) return null;
  const name = house.records("person").value.get(session.person)?.name ?? session.person;
  return (
    <button type="button" class="button quiet person" onClick={() => house.lock()}>
      <span class="initials" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="cut name">{name}</span>
      <span class="only-read">{words.changePerson}</span>
      <Icon of={LockKeyhole} size={16} />
    </button>
  );
}

interface Props {
  house: House;
  /** Left: where one is, or the way back. */
  start?: ComponentChildren;
  /** What must not be missed here. */
  alarms?: readonly Alarm[];
  /** Before the theme button: the screen's own buttons. */
  children?: ComponentChildren;
}

export function StatusBar({ house, start, alarms = [], children }: Props) {
  return (
    <header class="statusbar">
      {start ?? <h1 class="brand">Comanda</h1>}
      <div class="grow row">
        <Link house={house} />
        <AlarmStrip alarms={alarms} />
      </div>
      {children}
      <ThemeButton />
      <PersonButton house={house} />
    </header>
  );
}
