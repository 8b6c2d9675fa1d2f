/** What is asked of card terminals, and what alarms about card money, on whatever screen. */
import type { House } from "../sync/house.ts";
import type { CardAlarm, CardAttempt, Tender, Terminal } from "../wire/records.ts";
import type { Alarm, AlarmAct } from "./AlarmStrip.tsx";
import { money } from "./money.ts";
import { words } from "./words/en.cards.ts";

type Records = Pick<House, "records">;

const UNDER_WAY: ReadonlySet<CardAttempt["state"]> = new Set([
  "created",
  "sending",
  "waiting",
  "authorising",
]);

export const isUnderWay = ({ state }: CardAttempt): boolean => UNDER_WAY.has(state);
export const isOpen = (attempt: CardAttempt): boolean =>
  isUnderWay(attempt) || attempt.state === "unknown";

/** The attempt of a payment has its id. */
export function attemptOf(house: Records, tender: Tender): CardAttempt | null {
  return house.records("attempt").value.get(tender.id) ?? null;
}

/** Whatever else was asked about a payment, newest first. */
export function attemptsOn(house: Records, tender: string): readonly CardAttempt[] {
  return [...house.records("attempt").value.values()]
    .filter((attempt) => attempt.tender === tender && attempt.purpose !== "sale")
    .sort((one, other) => other.asked_at - one.asked_at);
}

/** What a check's tile says: its card payment that has no end yet. */
export function pendingCard(house: Records, check: string): Tender | null {
  const here = [...house.records("tender").value.values()].filter(
    (tender) => tender.check === check && tender.type === "card",
  );
  return (
    here.find(({ state }) => state === "unknown") ??
    here.find(({ state }) => state === "asked") ??
    null
  );
}

export function terminalNamed(house: Records, terminal: string | null): string {
  return house.records("terminal").value.get(terminal ?? "")?.name ?? "";
}

/** The table that a terminal is busy with. */
export function busyTable(house: Records, { attempt, tender }: Terminal): string {
  const asked = house.records("attempt").value.get(attempt ?? "");
  return asked?.table ?? house.records("tender").value.get(tender ?? "")?.table ?? "";
}

export function standingAlarms(house: Records): readonly CardAlarm[] {
  return [...house.records("cardalarm").value.values()]
    .filter(({ read_at, gone_at }) => read_at === null && gone_at === null)
    .sort((one, other) => one.at - other.at);
}

/** They stay until somebody at a till has read them, or until they have put themselves right. */
export function cardAlarms(house: House): readonly Alarm[] {
  const isSomebodyHere = house.session.value !== null;
  return standingAlarms(house).map((alarm) => ({
    id: `card-${alarm.id}`,
    text: words.alarms[alarm.what](money(Math.abs(alarm.amount_cents)), alarm.table),
    hint: words.hints[alarm.what],
    acts: isSomebodyHere ? [...givenBack(house, alarm), understood(house, alarm)] : [],
  }));
}

function understood(house: House, { id }: CardAlarm): AlarmAct {
  return {
    label: words.understood,
    act: () => void house.ask("payments.read_alarm", { alarm: id }),
  };
}

function givenBack(house: House, { what, tender }: CardAlarm): readonly AlarmAct[] {
  if (what !== "not_given_back" || tender === null) return [];
  const again = () => void house.ask("payments.give_back", { attempt: house.freshId(), tender });
  return [{ label: words.tryAgain, act: again }];
}
