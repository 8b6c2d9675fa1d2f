/** Who is there? People as faces, then a PIN. */
import { ArrowLeft, Users } from "lucide";
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import { Empty } from "./Empty.tsx";
import { Icon } from "./Icon.tsx";
import { initials } from "./initials.ts";
import { Limited } from "./Limited.tsx";
import { PinPad } from "./PinPad.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { unseenNews } from "./unseen.ts";
import { words } from "./words/en.ts";

interface Props {
  house: House;
  /** Only people with one of these roles are offered. */
  roles: readonly string[];
}

export function LockScreen({ house, roles }: Props) {
  const [chosen, choose] = useState<string | null>(null);
  const people = [...house.records("person").value.values()]
    .filter((person) => person.roles.some((role) => roles.includes(role)))
    .sort((one, other) => one.name.localeCompare(other.name));
  const person = people.find((one) => one.id === chosen);
  return (
    <div class="screen">
      <StatusBar house={house} alarms={unseenNews(house)} />
      <main class="grow scroll">
        <div class="lockscreen">
          <Limited />
          <h1>{person ? words.pinOf(person.name) : words.whoIsThere}</h1>
          {person ? (
            <>
              <PinPad
                label={words.pinOf(person.name)}
                onPin={(pin) => house.signIn(person.id, pin)}
              />
              <button type="button" class="button quiet" onClick={() => choose(null)}>
                <Icon of={ArrowLeft} /> {words.somebodyElse}
              </button>
            </>
          ) : (
            <Faces people={people} onChoose={choose} />
          )}
        </div>
      </main>
    </div>
  );
}

interface FacesProps {
  people: readonly { readonly id: string; readonly name: string }[];
  onChoose: (person: string) => void;
}

export function Faces({ people, onChoose }: FacesProps) {
  if (people.length === 0) return <Empty picture={Users} title={words.nobody} />;
  return (
    <div class="people">
      {people.map((person) => (
        <button
          type="button"
          class="button"
          key={person.id}
          data-person={person.id}
          onClick={() => onChoose(person.id)}
        >
          <span class="initials" aria-hidden="true">
            {initials(person.name)}
          </span>
          {person.name}
        </button>
      ))}
    </div>
  );
}
