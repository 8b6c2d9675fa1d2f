/** Voids that no station answered: before the day closes a person may say what became of them. */
import { words } from "../../ui/words/en.courses.ts";
import { words as till } from "../../ui/words/en.till.ts";
import { useDesk } from "../desk.ts";

const FATES = ["not_started", "cooked", "wasted"] as const;

export function UnansweredVoids() {
  const { house } = useDesk();
  const stations = house.records("station").value;
  const open = [...house.records("waste").value.values()]
    .filter((waste) => waste.what === "void" && waste.fate === "unknown")
    .sort((one, other) => one.at - other.at);
  if (open.length === 0) return null;
  return (
    <section>
      <h3>{words.unanswered}</h3>
      <p class="soft">{words.unansweredHint}</p>
      {open.map((waste) => (
        <div class="stack" key={waste.id} data-void={waste.id}>
          <p>
            {waste.pieces} {waste.name}
            <span class="soft">
              {" "}
              · {till.table(waste.table)} · {stations.get(waste.station)?.name ?? waste.station} ·{" "}
              {waste.reason}
            </span>
          </p>
          <div class="row wrap">
            {FATES.map((fate) => (
              <button
                type="button"
                class="button grow"
                key={fate}
                aria-label={words.fateOf(words.fates[fate], `${waste.pieces} ${waste.name}`)}
                onClick={() => house.ask("kitchen.answer_void", { waste: waste.id, fate })}
              >
                {words.fates[fate]}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
