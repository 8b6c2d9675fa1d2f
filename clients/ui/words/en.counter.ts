/** The English words of what is sold without a table. */
import type { Tab, Turn } from "../../wire/records.ts";

const minutes = (count: number): string =>
  count < 60
    ? `${count} min`
    : `${Math.floor(count / 60)} h ${String(count % 60).padStart(2, "0")}`;

export const words = {
  modes: { desk: "Checks", counter: "Counter", togo: "To go" },
  modesLabel: "What this till does",
  kinds: {
    counter: "Counter",
    takeaway: "Takeaway",
    delivery: "Delivery",
    bar: "Tab",
  } satisfies Record<Tab["kind"], string>,
  services: {
    eat_in: "For here",
    takeaway: "To take away",
    delivery: "Delivery",
  } satisfies Record<Turn["service"], string>,

  sold: {
    eat_in: "Eaten here",
    takeaway: "Taken away",
    delivery: "Delivered",
  } satisfies Record<Turn["service"], string>,

  // A sale on the desk.
  sale: "Sale",
  newSale: "New sale",
  serviceLabel: "For here or to take away",
  empty: "Nothing in the basket",
  emptyWhy: "Tap a dish, or scan its barcode.",
  pay: (total: string) => `Pay ${total}`,
  send: "Send to the kitchen",
  firesAt: (clock: string) => `The kitchen begins at ${clock}`,
  firesPaid: "The kitchen begins when it is paid",
  keepOpen: "Keep open",
  drop: "Drop the sale",
  dropped: "Sale dropped",
  kept: (label: string) => `${label} is kept open under To go`,
  toDesk: "Open as a check",
  backToDishes: "Back to the dishes",
  nextGuest: "Next guest",
  basket: (pieces: number, total: string) => `Basket · ${pieces} · ${total}`,
  toDishes: "Dishes",
  each: (price: string) => `${price} each`,
  takeOff: (name: string) => `Take ${name} off`,
  sent: "Sent",
  unknownCode: (code: string) => `No dish has the barcode ${code}`,
  misreadCode: (code: string) => `${code} was not read right: scan it again`,
  nothingTakesMoney: "Money is taken at the other till.",

  // The list of what is open without a table.
  open: "Open without a table",
  nobody: "Nothing is open without a table",
  nobodyWhy: "Counter sales, takeaways, deliveries and tabs stand here until they are handed over.",
  new: "New",
  states: {
    bar: "At the bar",
    new: "Not sent",
    ordered: "Ordered",
    waits: "Cooks later",
    kitchen: "In the kitchen",
    ready: "Ready",
    served: "Handed over",
    out: "On its way",
    fetched: "Picked up",
  },
  since: (lasting: string) => `for ${lasting}`,
  promisedFor: (clock: string) => `for ${clock}`,
  left: (count: number) => `in ${minutes(count)}`,
  over: (count: number) => `${minutes(count)} late`,
  asSoon: "as soon as it is ready",
  paid: "Paid",
  toPay: (total: string) => `${total} to pay`,
  call: (name: string) => `Call ${name}`,
  pickedUp: "Picked up",
  delivered: "Delivered",
  onItsWay: "On its way",
  over_: "Close the tab",
  takeMoney: (total: string) => `Take ${total}`,
  change: "Change",
  toTable: "To a table",
  pickTable: (label: string) => `${label}: which table?`,

  // The form.
  form: (kind: string) => `New ${kind.toLowerCase()}`,
  changeForm: (label: string) => `${label}: who and when`,
  name: "Name",
  phone: "Phone",
  address: "Address",
  note: "Note for whoever hands it over",
  covers: "Guests",
  when: "When",
  now: "As soon as possible",
  in: (count: number) => `in ${count} min`,
  at: "At",
  start: "Choose the dishes",
  save: "Save",
  nameNeeded: "The name is called out when it is ready.",
  addressNeeded: "A delivery needs an address and a phone number.",
};
