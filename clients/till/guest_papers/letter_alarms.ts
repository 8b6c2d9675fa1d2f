/** E-mails that nobody sends by themselves any more: a person says what becomes of them. */
import type { House } from "../../sync/house.ts";
import type { Alarm } from "../../ui/AlarmStrip.tsx";
import { words } from "../../ui/words/en.guest_papers.ts";
import type { Letter } from "../../wire/records.ts";
import { astray } from "./papers.ts";

export function letterAlarms(house: House): readonly Alarm[] {
  const isSomebodyHere = house.session.value !== null;
  return [...house.records("letter").value.values()].flatMap((letter) => {
    const how = astray(letter);
    if (how === null) return [];
    const alarm: Alarm = {
      id: `letter-${letter.id}-${letter.tries}`,
      text: words.astray[how](paperOf(letter)),
      hint: letter.detail,
      acts: isSomebodyHere ? actsOn(house, letter.id) : [],
    };
    return [alarm];
  });
}

export function paperOf({ receipt, invoice }: Pick<Letter, "receipt" | "invoice">): string {
  return invoice === null ? words.receipt(receipt) : words.invoice(invoice);
}

function actsOn(house: House, letter: string) {
  return [
    { label: words.sendAgain, act: () => void house.ask("post.retry", { letter }) },
    { label: words.letGo, act: () => void house.ask("post.let_go", { letter }) },
  ];
}
