/** What helps with a refused tap. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House, Refused } from "../sync/house.ts";
import { canSendTheOthers, sendTheOthers } from "./again.ts";

const house = (person: string) => {
  const asked: { name: string; args: unknown }[] = [];
  const dismissed: string[] = [];
  const made = {
    session: { value: { person } },
    freshId: () => "new-firing",
    ask: (name: string, args: unknown) => asked.push({ name, args }),
    dismiss: (id: string) => dismissed.push(id),
  } as unknown as House;
  return { house: made, asked, dismissed };
};

const refused = (lines: string[], code = "orders.sold_out"): Refused =>
  ({
    id: "tap",
    name: "orders.send",
    args: { check: "c", lines, firing: "old", fire: 2 },
    code,
    sentence: "Sea bream is out.",
    person: "anna",
  }) as unknown as Refused;

test("the others of a send go in one tap, under a name of their own", () => {
  const { house: made, asked, dismissed } = house("anna");
  sendTheOthers(made, refused(["a", "b"]));
  assert.deepEqual(dismissed, ["tap"]);
  assert.deepEqual(asked, [
    {
      name: "orders.send",
      args: {
        check: "c",
        lines: ["a", "b"],
        firing: "new-firing",
        fire: 2,
        without_sold_out: true,
      },
    },
  ]);
});

test("it is offered to whoever tapped, where there are others", () => {
  assert.equal(canSendTheOthers(house("anna").house, refused(["a", "b"])), true);
  assert.equal(canSendTheOthers(house("anna").house, refused(["a"])), false);
  assert.equal(canSendTheOthers(house("ben").house, refused(["a", "b"])), false);
  assert.equal(canSendTheOthers(house("anna").house, refused(["a", "b"], "orders.x")), false);
});
