/** The bar on top of every screen: is it live, what is not confirmed yet, who is here, light or dark. */
import { LockKeyhole, Moon, Sun } from "lucide";
import type { ComponentChildren } from "preact";
import { type House, isLinked } from "../sync/house.ts";
import { type Alarm, AlarmStrip } from "./AlarmStrip.tsx";
import { Icon } from "./Icon.tsx";
import { initials } from "./initials.ts";
import { LinkButton } from "./LinkButton.tsx";
import { theme, turnTheme } from "./theme.ts";
import { say } from "./toasts.ts";
import { words as away } from "./words/en.away.ts";
import { words } from "./words/en.ts";

export function ThemeButton() {
  const dark = theme.value === "dark";
  return (
    <button
      type="button"
      class="button quiet square yields"
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
  // Without the house nobody can sign in again.
  const lock = () => {
    if (isLinked(house.status.peek())) house.lock();
    else say(away.lockedOut, () => house.lock(), away.lockAnyway);
  };
  return (
    <button type="button" class="button quiet person" onClick={lock}>
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
        <LinkButton house={house} />
        <AlarmStrip alarms={alarms} />
      </div>
      {children}
      <ThemeButton />
      <PersonButton house={house} />
    </header>
  );
}
