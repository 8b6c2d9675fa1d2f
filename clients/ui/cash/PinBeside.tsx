/** Somebody else types a PIN for this one act: a manager who agrees, or a colleague who signs. */
import { useState } from "preact/hooks";
import type { House } from "../../sync/house.ts";
import { Faces } from "../LockScreen.tsx";
import { PinPad } from "../PinPad.tsx";
import { words } from "../words/en.ts";

export interface Beside {
  readonly id: string;
  readonly approval: string;
}

interface Props {
  house: House;
  title: string;
  /** Who may; one alone is not asked for. */
  people: readonly { readonly id: string; readonly name: string }[];
  signs?: boolean;
  onPin: (how: Beside) => void;
}

export function PinBeside({ house, title, people, signs = false, onPin }: Props) {
  const [chosen, choose] = useState<string | undefined>();
  const [command] = useState(() => house.freshId());
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === chosen);

  async function typed(pin: string) {
    if (!person) return { ok: false };
    const answer = await house.approve(person.id, pin, command, signs);
    if (answer.ok) onPin({ id: command, approval: answer.approval });
    return answer;
  }

  return (
    <section class="pinbeside" aria-label={title}>
      <p class="strong">{title}</p>
      {person ? (
        <PinPad label={words.pinOf(person.name)} onPin={typed} />
      ) : (
        <Faces people={people} onChoose={choose} />
      )}
    </section>
  );
}

export function peopleWith(house: House, ...roles: readonly string[]) {
  return [...house.records("person").value.values()]
    .filter((person) => person.roles.some((role) => roles.includes(role)))
    .sort((one, other) => one.name.localeCompare(other.name));
}
