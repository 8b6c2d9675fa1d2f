/** What was given for less, by reason and person, and what fell after guests had the bill. */
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.prices.ts";
import type { Correction, ZReduced as Given, ZReport } from "../../wire/records.ts";

/** A Z of an older house does not say. */
export function ZReduced({ report }: { report: ZReport }) {
  const reduced: readonly Given[] = report.reduced ?? [];
  const seen: readonly Correction[] = report.after_presenting ?? [];
  return (
    <>
      {reduced.length > 0 && (
        <section>
          <h3>{words.givenForLess}</h3>
          <dl class="figures">
            {reduced.map((each) => (
              <div key={`${each.what} ${each.reason} ${each.person}`}>
                <dt>
                  {words.what[each.what]} · {each.reason}{" "}
                  <span class="soft">
                    · {each.name} · {words.times(each.times)}
                  </span>
                </dt>
                <dd>{money(each.cents)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {seen.length > 0 && (
        <section data-after-presenting>
          <h3>{words.afterPresentingTitle}</h3>
          <dl class="figures">
            <div class="whole">
              <dt>{words.acts(seen.length)}</dt>
              <dd>{money(report.after_presenting_cents)}</dd>
            </div>
            {seen.map((each) => (
              <div key={each.id}>
                <dt>
                  {words.what[each.what]} · {each.name} <span class="soft">· {each.reason}</span>
                </dt>
                <dd>{money(each.amount_cents)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
