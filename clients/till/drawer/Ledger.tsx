/** A business day as double entry, account by account; and as a file for whoever keeps the books. */
import { Download } from "lucide";
import { useState } from "preact/hooks";
import type { No } from "../../sync/house.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Loading } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLook } from "../../ui/look.ts";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.ledger.ts";
import { useDesk } from "../desk.ts";

interface Account {
  readonly name: string;
  readonly debit_cents: number;
  readonly credit_cents: number;
  readonly balance_cents: number;
}

/** `z`: of a closed day; null: of the one that is running. */
export function Ledger({ z }: { z: number | null }) {
  const { house } = useDesk();
  const asked = z === null ? "" : `?z=${z}`;
  const look = useLook<{ accounts: readonly Account[] }>(house, `/register/ledger${asked}`);
  const [no, sayNo] = useState<No | null>(null);

  async function save() {
    const said = await house.paper(`/register/ledger.csv${asked}`);
    if (!said.ok) return sayNo(said);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(said.file);
    link.download = words.file(z);
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <section class="stack" aria-label={words.ledger}>
      <SaidNo no={no ?? look.no} />
      {look.found === null && look.no === null && <Loading what={words.working} />}
      {look.found && <Table accounts={look.found.accounts} />}
      <button type="button" class="button wide" onClick={() => void save()}>
        <Icon of={Download} /> {words.save}
      </button>
    </section>
  );
}

function Table({ accounts }: { accounts: readonly Account[] }) {
  if (accounts.length === 0) return <p class="soft">{words.nothing}</p>;
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">{words.account}</th>
          <th scope="col">{words.debit}</th>
          <th scope="col">{words.credit}</th>
          <th scope="col">{words.balance}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((each) => (
          <tr key={each.name} data-account={each.name}>
            <th scope="row">{each.name}</th>
            <td>{money(each.debit_cents)}</td>
            <td>{money(each.credit_cents)}</td>
            <td>{money(each.balance_cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
