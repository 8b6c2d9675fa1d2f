/** Who it is for, where to, and for when: a new takeaway, delivery or tab, or one that changes. */
import { useState } from "preact/hooks";
import { Sheet } from "../../ui/Sheet.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.counter.ts";
import type { Tab } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { askAt, type Desk, isDone, useDesk } from "../desk.ts";
import { Said } from "../screens/Said.tsx";
import { IN_MINUTES, inMinutes, nextAt } from "./promise.ts";
import { type FormFor, takeUpTab } from "./ToGo.tsx";

/** As the house has them: no longer name or note is taken. */
const LENGTHS = { name: 40, phone: 30, address: 200, note: 200 } as const;
const COVERS_MAX = 99;

type Field = keyof typeof LENGTHS;
type Words = Readonly<Record<Field, string>>;

export function TabForm({ about, onClose }: { about: FormFor; onClose: () => void }) {
  const desk = useDesk();
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
  const missing = missingFrom(kind, said);
  const isNew = "kind" in about;

  async function save() {
    const given = { ...said, promised_at };
    const turn = isNew ? desk.house.freshId() : about.row.turn.id;
    const asked = isNew
      ? askAt(desk, "tab-form", "floor.open_tab", { turn, tab: kind, covers, ...given })
      : askAt(desk, "tab-form", "floor.change_tab", { turn, ...given });
    if (!(await isDone(asked))) return;
    onClose();
    if (isNew) takeUpTab(desk, turn);
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
        {kind !== "bar" && <When desk={desk} promised_at={promised_at} onPromise={promise} />}
        {missing && <p class="small hint">{missing}</p>}
        <Said place="tab-form" />
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
  desk: Desk;
  promised_at: number | null;
  onPromise: (at: number | null) => void;
}

function When({ desk, promised_at, onPromise }: WhenProps) {
  const { house } = desk;
  const zone = zoneOf(house) ?? "UTC";
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
