/** Who it is for, where to, and for when: a new takeaway, delivery or tab, or one that changes. */
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Tab } from "../wire/records.ts";
import { IN_MINUTES, inMinutes, nextAt } from "./promise.ts";
import { Sheet } from "./Sheet.tsx";
import { Stepper } from "./Stepper.tsx";
import type { TabRow } from "./tabs.ts";
import { clock } from "./time.ts";
import { words } from "./words/en.counter.ts";

type NewKind = Exclude<Tab["kind"], "counter">;
export const NEW_TABS: readonly NewKind[] = ["takeaway", "delivery", "bar"];

export type FormFor = { readonly kind: NewKind } | { readonly row: TabRow };

/** As the house has them: no longer name or note is taken. */
const LENGTHS = { name: 40, phone: 30, address: 200, note: 200 } as const;
const COVERS_MAX = 99;

type Field = keyof typeof LENGTHS;
type Words = Readonly<Record<Field, string>>;

interface Props {
  house: House;
  about: FormFor;
  /** The house has opened it. */
  onOpened: (turn: string) => void;
  onClose: () => void;
}

export function TabForm({ house, about, onOpened, onClose }: Props) {
  const kind: Tab["kind"] = "kind" in about ? about.kind : about.row.tab.kind;
  const contact = "row" in about ? about.row.contact : null;
  const [said, say] = useState<Words>({
    name: contact?.name ?? "",
    phone: contact?.phone ?? "",
    address: contact?.address ?? "",
    note: contact?.note ?? "",
  });
  const [covers, count] = useState(1);
  const [promised_at, promise] = useState("row" in about ? about.row.tab.promised_at : null);
  const [refused, refuse] = useState("");
  const missing = missingFrom(kind, said);
  const isNew = "kind" in about;

  async function save() {
    const given = { ...said, promised_at };
    const turn = isNew ? house.freshId() : about.row.turn.id;
    const asked = isNew
      ? house.ask("floor.open_tab", { turn, tab: kind, covers, ...given })
      : house.ask("floor.change_tab", { turn, ...given });
    const answer = await asked.answer;
    if (answer.status !== "done") {
      house.dismiss(asked.id);
      refuse("sentence" in answer ? answer.sentence : "");
      return;
    }
    onClose();
    if (isNew) onOpened(turn);
  }

  return (
    <Sheet
      title={isNew ? words.form(words.kinds[kind]) : words.changeForm(about.row.tab.label)}
      onClose={onClose}
      footer={
        <button type="submit" form="tab-form" class="button main wide" disabled={missing !== null}>
          {isNew ? words.start : words.save}
        </button>
      }
    >
      <form
        id="tab-form"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {fieldsOf(kind).map((field) => (
          <Typed
            key={field}
            field={field}
            text={said[field]}
            onType={(text) => say({ ...said, [field]: text })}
          />
        ))}
        {kind === "bar" && isNew && (
          <div>
            <span class="label">{words.covers}</span>
            <Stepper
              label={words.covers}
              value={covers}
              least={1}
              most={COVERS_MAX}
              onChange={count}
            />
          </div>
        )}
        {kind !== "bar" && <When house={house} promised_at={promised_at} onPromise={promise} />}
        {missing && <p class="small hint">{missing}</p>}
        {refused && (
          <p class="hint" role="alert">
            {refused}
          </p>
        )}
      </form>
    </Sheet>
  );
}

function fieldsOf(kind: Tab["kind"]): readonly Field[] {
  if (kind === "delivery") return ["name", "phone", "address", "note"];
  return kind === "bar" ? ["name"] : ["name", "phone", "note"];
}

function missingFrom(kind: Tab["kind"], { name, phone, address }: Words): string | null {
  if (kind !== "counter" && name.trim() === "") return words.nameNeeded;
  const isComplete = phone.trim() !== "" && address.trim() !== "";
  return kind === "delivery" && !isComplete ? words.addressNeeded : null;
}

interface TypedProps {
  field: Field;
  text: string;
  onType: (text: string) => void;
}

function Typed({ field, text, onType }: TypedProps) {
  return (
    <label>
      <span class="label">{words[field]}</span>
      <input
        class="field"
        type="text"
        inputMode={field === "phone" ? "tel" : "text"}
        name={field}
        autocomplete="off"
        maxLength={LENGTHS[field]}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}

interface WhenProps {
  house: House;
  promised_at: number | null;
  onPromise: (at: number | null) => void;
}

function When({ house, promised_at, onPromise }: WhenProps) {
  const zone = house.records("letterhead").value.get("house")?.time_zone ?? "UTC";
  const [minutes, choose] = useState<number | null>(null);
  return (
    <div>
      <span class="label">{words.when}</span>
      <div class="row wrap" role="radiogroup" aria-label={words.when}>
        <Chip
          text={words.now}
          isChosen={promised_at === null}
          onPress={() => {
            choose(null);
            onPromise(null);
          }}
        />
        {IN_MINUTES.map((count) => (
          <Chip
            key={count}
            text={words.in(count)}
            isChosen={minutes === count && promised_at !== null}
            onPress={() => {
              choose(count);
              onPromise(inMinutes(house.now.peek(), count));
            }}
          />
        ))}
      </div>
      <label class="row attime">
        <span class="label">{words.at}</span>
        <input
          class="field"
          type="time"
          name="at"
          value={promised_at === null ? "" : clock(promised_at, zone)}
          onInput={(event) => {
            choose(null);
            onPromise(nextAt(house.now.peek(), event.currentTarget.value, zone));
          }}
        />
      </label>
    </div>
  );
}

interface ChipProps {
  text: string;
  isChosen: boolean;
  onPress: () => void;
}

function Chip({ text, isChosen, onPress }: ChipProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
    <button type="button" class="chip" role="radio" aria-checked={isChosen} onClick={onPress}>
      {text}
    </button>
  );
}
