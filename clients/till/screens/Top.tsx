/** The bar on top: is it live, which drawer is open, its float and who holds it. */
import { Banknote, CalendarCheck, CookingPot, FlaskConical, LockOpen } from "lucide";
import type { House } from "../../sync/house.ts";
import type { Alarm } from "../../ui/AlarmStrip.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { cardAlarms } from "../../ui/cards.ts";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly, moneyHere } from "../../ui/money_here.ts";
import { StatusBar } from "../../ui/StatusBar.tsx";
import { unseenAlarms } from "../../ui/unseen.ts";
import { words as drawer } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Opening } from "../../wire/records.ts";
import { personName } from "../checks.ts";
import { Modes } from "../counter/Modes.tsx";
import { useDesk } from "../desk.ts";
import { dayHere, lastZ, mayOpenOwn, openingHere } from "../drawers.ts";
import { letterAlarms } from "../guest_papers/letter_alarms.ts";
import { restoredAlarms } from "../restored.ts";

export function Top() {
  const desk = useDesk();
  const opening = openingHere(desk.house);
  return (
    <StatusBar house={desk.house} start={<Start />} alarms={alarmsOf(desk.house)}>
      <MoneyMark />
      {opening ? <DrawerButton opening={opening} /> : <NoDrawer />}
      {opening && mayOpenOwn(desk.house) && (
        <button
          type="button"
          class="button quiet square"
          aria-label={words.openDrawer}
          title={words.openDrawer}
          onClick={() => {
            desk.sheet.value = "open-drawer";
          }}
        >
          <Icon of={LockOpen} />
        </button>
      )}
    </StatusBar>
  );
}

function alarmsOf(house: House): readonly Alarm[] {
  return [
    ...restoredAlarms(house),
    ...cardAlarms(house),
    ...letterAlarms(house),
    ...unseenAlarms(house),
  ];
}

function Start() {
  return (
    <>
      <Brand />
      <Modes />
    </>
  );
}

function Brand() {
  return (
    <h1 class="brand">
      Comanda <span class="soft small">{words.title}</span>
    </h1>
  );
}

function DrawerButton({ opening }: { opening: Opening }) {
  const desk = useDesk();
  const holder = personName(desk.house, opening.holder);
  return (
    <button
      type="button"
      class="button drawer"
      data-opening={opening.id}
      onClick={() => {
        desk.sheet.value = "drawer";
      }}
    >
      <Icon of={Banknote} />
      <span class="only-read">{drawer.drawer}</span>
      <span class="two">
        <strong class="cut">
          {opening.name} · {words.drawerFloat(money(opening.float_cents))}
        </strong>
        <span class="small soft cut">{words.drawerHeld(holder)}</span>
      </span>
    </button>
  );
}

/** Whoever stands at the till reads what its papers are worth. */
function MoneyMark() {
  const money = moneyHere(useDesk().house);
  if (money === "on") return null;
  const isTrial = money === "trial";
  return (
    <Badge tone={isTrial ? "late" : "ordered"} picture={isTrial ? FlaskConical : CookingPot}>
      {isTrial ? words.onTrial : words.kitchenOnly}
    </Badge>
  );
}

/** Before the first opening, and after the last closing. */
function NoDrawer() {
  const desk = useDesk();
  const day = dayHere(desk.house);
  const report = lastZ(desk.house);
  return (
    <>
      {day && (
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.sheet.value = "close-day";
          }}
        >
          <Icon of={CalendarCheck} /> {words.closeDay}
        </button>
      )}
      {!day && report && (
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.sheet.value = "z-report";
          }}
        >
          <Icon of={CalendarCheck} /> {words.zReport(report.number)}
        </button>
      )}
      {!isKitchenOnly(desk.house) && (
        <button
          type="button"
          class="button main"
          onClick={() => {
            desk.sheet.value = "open-drawer";
          }}
        >
          <Icon of={LockOpen} /> {words.openDrawer}
        </button>
      )}
    </>
  );
}
