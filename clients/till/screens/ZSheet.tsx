/** The Z of the day that was closed last, as the house worked it out. */
import { Loading } from "../../ui/Empty.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { useDesk } from "../desk.ts";
import { lastZ } from "../drawers.ts";
import { DrawerFigures } from "./DrawerReport.tsx";
import { ZFigures } from "./ZFigures.tsx";

export function ZSheet({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const report = lastZ(house);
  return (
    <Sheet
      large
      title={
        report === null ? words.working : `${words.zReport(report.number)} · ${report.business_day}`
      }
      onClose={onClose}
    >
      {report === null ? (
        <Loading what={words.working} />
      ) : (
        <div class="zreport" data-z={report.number}>
          <ZFigures report={report} />
          {report.drawers.map((opening) => (
            <section key={opening.id}>
              <h3>{opening.name}</h3>
              <DrawerFigures opening={opening} />
            </section>
          ))}
        </div>
      )}
    </Sheet>
  );
}
