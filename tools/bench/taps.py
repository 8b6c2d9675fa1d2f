"""How soon a slow kitchen screen with 200 tickets shows a bump, and whether it loses a finger.

The browser's processor is slowed down six times. A finger bumps every ticket of the page, one
after the other, and the page measures itself: from the moment of the touch to the frame after the
ticket says that it is bumped. Beside it stands the limit: a page with nothing but a button that
changes its colour, in the same browser, touched in the same way.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.bench import places
from tools.bench.figures import Finding, percentile
from tools.bench.kitchen import ASKERS, ROLES, SLOWER, Grill, Screen
from tools.bench.line import Line, lines
from tools.bench.load import Load

if TYPE_CHECKING:
    from playwright.sync_api import Page

TICKETS: Final = 200
ROUNDS: Final = 10
APART_MS: Final = 180
"""Between two fingers."""
CLOSES_MS: Final = 2_500
"""Until the holes have closed and the next tickets hang still."""
PAINT_MAX_MS: Final = 100.0
HEADS: Final = ".ticket:not([inert]):not(.torn-above) .head"
WATCH: Final = """
  (what) => {
    window.painted = [];
    addEventListener("pointerup", (event) => {
      const before = document.querySelectorAll(what).length;
      const look = () => {
        if (document.querySelectorAll(what).length <= before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.painted.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    }, true);
  }
"""
"""A message after the frame in which one more of these stands there: it has been painted."""
BARE: Final = (
    "<!doctype html><title>The limit</title>"
    "<body>" + "<button style='width:200px;height:120px'>Bump</button>" * 4 + "<script>"
    "addEventListener('click',(e)=>{e.target.className='gone-veil';"
    "e.target.style.background='green'})</script>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taps:
    """Milliseconds from the touch to the paint, and how many fingers were heard."""

    painted: tuple[float, ...]
    bare: tuple[float, ...]
    tapped: int
    heard: int


def measured(data: Path) -> Taps:
    with ExitStack() as doors:
        _say("opening the house")
        place = places.house(data)
        doors.callback(place.close)
        devices = places.pair(place, data, ASKERS + 1, ROLES)
        load = Load(
            lines(place.where, devices[:1], greet=Line.hello), lines(place.where, devices[1:])
        )
        doors.callback(load.close)
        Grill(load).hang(TICKETS)
        screen = Screen(doors, place)
        screen.page.wait_for_timeout(2 * CLOSES_MS)
        _say(f"{TICKETS} tickets hang")
        screen.page.evaluate(WATCH, ".gone-veil")
        tapped = sum(_round(screen.page) for _ in range(ROUNDS))
        painted = screen.page.evaluate("window.painted")
        left = screen.page.locator(".counts").inner_text()
        bare = _bare(screen)
        heard = TICKETS - int(left.split()[0])
        return Taps(painted=tuple(painted), bare=bare, tapped=tapped, heard=heard)


def _round(page: Page) -> int:
    """Every ticket of the page once, not the cells in which one goes on; returns how many."""
    boxes = [each.bounding_box() for each in page.locator(HEADS).all()]
    heads = [box for box in boxes if box is not None]
    for box in heads:
        page.mouse.click(box["x"] + box["width"] / 3, box["y"] + box["height"] / 3)
        page.wait_for_timeout(APART_MS)
    page.wait_for_timeout(CLOSES_MS)
    return len(heads)


def _bare(screen: Screen) -> tuple[float, ...]:
    """Nothing but four buttons, as slow a browser, the same fingers."""
    found: list[float] = []
    for _ in range(ROUNDS):
        screen.page.set_content(BARE)
        screen.page.evaluate(WATCH, ".gone-veil")
        for button in screen.page.locator("button").all():
            button.click()
            screen.page.wait_for_timeout(APART_MS)
        found += screen.page.evaluate("window.painted")
    return tuple(found)


def taps(data: Path) -> list[Finding]:
    found = measured(data)
    p50, p95 = percentile(found.painted, 50), percentile(found.painted, 95)
    bare50, bare95 = percentile(found.bare, 50), percentile(found.bare, 95)
    assert found.heard == found.tapped, f"{found.tapped} taps, {found.heard} heard"
    return [
        Finding(
            name=f"bump to paint, {TICKETS} tickets, a screen {SLOWER}x slower",
            said=f"p50 {p50:.0f} ms, p95 {p95:.0f} ms; "
                 f"a bare page p50 {bare50:.0f}, p95 {bare95:.0f}; "
                 f"{found.heard} of {found.tapped} taps heard",
            ratio=p95 / PAINT_MAX_MS, at_most=1.0,
        )
    ]  # fmt: skip


def _say(what: str) -> None:
    sys.stderr.write(f"  {what}\n")
