/** The X: the day's figures so far, as the house read them just now; it is printed as well. */
import { useEffect, useState } from "preact/hooks";
import { useAct } from "../../ui/act.ts";
import { type Beside, PinBeside, peopleWith } from "../../ui/cash/PinBeside.tsx";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Loading } from "../../ui/Empty.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { clock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.drawer.ts";
import { words as till } from "../../ui/words/en.till.ts";
import type { ZReport } from "../../wire/records.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { DrawerFigures } from "../screens/DrawerReport.tsx";
import { ZFigures } from "../screens/ZFigures.tsx";

export function XSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const act = useAct(house);
  const [report, show] = useState<ZReport | null>(null);

  async function read(how?: Beside) {
    const answer = await act.ask("register.x_report", { report: house.freshId() }, how);
    // The house tells it in the shape of a Z.
    if (answer !== null) show((answer.result as { report: ZReport } | null)?.report ?? null);
  }

  useEffect(() => void read(), []);
  const at = report === null ? "" : ` · ${clock(report.closed_at, zoneOf(house))}`;
  return (
    <Sheet large title={`${words.xReport}${at}`} onClose={onClose}>
      {report === null ? (
        act.no === null ? (
          <Loading what={words.working} />
        ) : (
          <div class="stack centred">
            <SaidNo no={act.no} />
            {act.no.code === "register.manager_needed" && (
              <PinBeside
                house={house}
                title={words.read}
                people={peopleWith(house, "manager")}
                onPin={(how) => void read(how)}
              />
            )}
          </div>
        )
      ) : (
        <Read report={report} />
      )}
    </Sheet>
  );
}

function Read({ report }: { report: ZReport }) {
  return (
    <>
      <p class="soft">{words.reading}</p>
      <div class="zreport" data-x={report.business_day}>
        <ZFigures report={report} />
        {report.drawers.map((opening) => (
          <section key={opening.id}>
            <h3>{opening.name}</h3>
            <DrawerFigures opening={opening} />
          </section>
        ))}
        {report.open_tables.length > 0 && (
          <section>
            <h3>{words.open}</h3>
            <dl class="figures">
              {report.open_tables.map((open) => (
                <div key={open.table} data-open={open.table}>
                  <dt>{till.table(open.table)}</dt>
                  <dd>{money(open.cents)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </>
  );
}
