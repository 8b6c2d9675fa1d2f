"""What a machine does with a sale afterwards: tip, capture, void, refund, its own end of day."""

from __future__ import annotations

from msgspec.structs import replace

from server.payments.terminals.simulated.machine import Machine
from server.payments.terminals.simulated.memory import Choice, Entry
from server.payments.terminals.simulated.wish import NotKnown, Wish


def carried_out(machine: Machine, wish: Wish, choice: Choice) -> Entry:
    """At once, without a guest. The same wish again is the same act."""
    known = machine.memory.of_wire(wish.wire_id)
    if known is not None and machine.caps.lookup == "by_our_id":
        return machine.asked_again(known)
    if wish.wire_id in machine.memory.now.burnt:
        raise NotKnown
    entry = machine.entered(wish, choice)
    if choice.next == "decline":
        return machine.decided(entry, "declined", by="host")
    if wish.kind == "end_of_day":
        return _settled(machine, entry)
    sale = machine.memory.of_reference(wish.of)
    after = None if sale is None else _after(sale, wish)
    if after is None:
        return machine.decided(entry, "declined", by="terminal")
    machine.memory.put(after)
    return machine.decided(entry, "approved")


def _after(sale: Entry, wish: Wish) -> Entry | None:
    """The sale as it stands then; None: that cannot be done with it."""
    is_slip = sale.authorise and sale.captured_cents is None
    if sale.state != "approved" or sale.is_pending:
        return None
    match wish.kind:
        case "adjust" if is_slip and sale.returned_cents == 0:
            return replace(sale, amount_cents=wish.amount_cents, tip_cents=wish.tip_cents)
        case "capture" if is_slip and sale.returned_cents == 0:
            return replace(sale, captured_cents=wish.amount_cents, tip_cents=wish.tip_cents)
        case "void" if not sale.is_settled and sale.returned_cents == 0:
            return replace(sale, returned_cents=sale.taken_cents)
        case "refund" if not is_slip and 0 < wish.amount_cents <= sale.taken_cents:
            return replace(sale, returned_cents=sale.returned_cents + wish.amount_cents)
        case _:
            return None


def _settled(machine: Machine, entry: Entry) -> Entry:
    """What was taken since it last settled, promises left out."""
    taken = [
        sale
        for sale in machine.memory.sales()
        if not sale.is_settled
        and sale.state == "approved"
        and not sale.is_pending
        and (not sale.authorise or sale.captured_cents is not None)
    ]
    for sale in taken:
        machine.memory.put(replace(sale, is_settled=True))
    total = sum(sale.taken_cents for sale in taken)
    return machine.decided(replace(entry, amount_cents=total), "approved")
