/** What was made for nobody: each dish, why, and what became of it. */
import { words } from "../../ui/words/en.courses.ts";
import type { Waste, ZReport } from "../../wire/records.ts";

/** A Z of an older house does not say. */
export function ZWaste({ report }: { report: ZReport }) {
  const waste: readonly Waste[] = report.waste ?? [];
  if (waste.length === 0) return null;
  return (
    <section>
      <h3>{words.waste}</h3>
      <dl class="figures">
        {waste.map((each) => (
          <div key={each.id}>
            <dt>
              {each.pieces} {each.name}{" "}
              <span class="soft">{words.wasteNote(each.what, each.reason)}</span>
            </dt>
            <dd>{words.fates[each.fate]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
