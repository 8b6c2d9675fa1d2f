/** What a ticket says, block by block. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, signature } from "./blocks.ts";
import { aLine, aNotice, aTicket } from "./testing/makers.ts";

const name = (id: string) => id.toUpperCase();
const kinds = (blocks: readonly { kind: string }[]) => blocks.map((block) => block.kind);

test("changes stand first, then the dishes, then where else the course cooks", () => {
  const ticket = aTicket(1, { notices: [aNotice("moved")], also_at: ["pasta"] });
  assert.deepEqual(kinds(blocksOf(ticket, name, true)), ["notices", "line", "also"]);
});

test("the pass reads the changes and cannot see them off", () => {
  const ticket = aTicket(1, { notices: [aNotice("moved")], also_at: ["pasta"] });
  const [notices, line] = blocksOf(ticket, name, false);
  assert.equal(notices?.kind === "notices" && notices.canSee, false);
  assert.equal(line?.kind, "line");
});

test("a voided line is gone once its void was seen", () => {
  const gone = aLine("soup", { voided: 1 });
  const ticket = aTicket(1, { lines: [gone, aLine("burger")] });
  assert.deepEqual(kinds(blocksOf(ticket, name, true)), ["line"]);
});

test("a void asks the station what became of it, and nobody at the pass", () => {
  const ticket = aTicket(1, { notices: [aNotice("void", "line-burger"), aNotice("moved")] });
  assert.deepEqual(kinds(blocksOf(ticket, name, true)), ["notices", "answer", "line"]);
  assert.deepEqual(kinds(blocksOf(ticket, name, false)), ["notices", "line"]);
});

test("a dish that another station makes too says so, and its neighbour does not", () => {
  const lines = [aLine("burger", { also_at: ["fryer"] }), aLine("soup")];
  const blocks = blocksOf(aTicket(1, { lines, also_at: ["fryer", "pasta"] }), name, true);
  assert.deepEqual(
    blocks.map((block) => block.kind === "line" && block.others),
    [["FRYER"], [], false],
  );
});

test("a refire says first what it was on and why it is made again", () => {
  const ticket = aTicket(1, { refire: { of: "GRILL 4", reason: "dropped" } });
  assert.deepEqual(kinds(blocksOf(ticket, name, true)), ["again", "line"]);
});

test("a rush stays marked once it was seen, also on a ticket that was recalled", () => {
  const flags = (ticket: ReturnType<typeof aTicket>) =>
    blocksOf(ticket, name, true).flatMap((block) => (block.kind === "flags" ? block.flags : []));
  const asked = aTicket(1, { rushed_at: 5, notices: [aNotice("rush")] });
  assert.deepEqual(flags(asked), [], "its change says so until then");
  assert.deepEqual(flags(aTicket(1, { rushed_at: 5 })), ["rushed"]);
  assert.deepEqual(flags(aTicket(1, { rushed_at: 5, recalled_at: 9 })), ["recalled", "rushed"]);
});

test("equal blocks are measured once for each width", () => {
  const [block] = blocksOf(aTicket(1), name, true);
  const [equal] = blocksOf(aTicket(1), name, true);
  assert.ok(block && equal);
  assert.equal(signature(block, "400 1"), signature(equal, "400 1"));
  assert.notEqual(signature(block, "400 1"), signature(equal, "300 1"));
});
