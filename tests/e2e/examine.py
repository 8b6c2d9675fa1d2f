"""Look at a screen as an inspector would: contrast and names, width, the size of every target."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "clients" / "node_modules" / "axe-core" / "axe.min.js"
THEMES = ("light", "dark")
SERIOUS = frozenset({"serious", "critical"})
AT_REST = "*, *::before, *::after { transition: none !important; animation: none !important; }"
"""Colours are judged as they come to rest."""
_FAULTS = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
_KITCHEN = """
  async (where) => {
    const seven = {contrastRatio: {normal: {expected: 7}, large: {expected: 7}}};
    axe.configure({checks: [{id: "color-contrast-enhanced", options: seven}]});
    const only = {runOnly: {type: "rule", values: ["color-contrast-enhanced"]}};
    return (await axe.run(document.querySelector(where),
      {...only, rules: {"color-contrast-enhanced": {enabled: true}}})).violations;
  }
"""
_TARGETS = """
  ({least, large, largeLeast}) => {
    const top = document.querySelector("dialog[open]") ?? document;
    const found = top.querySelectorAll(
      "button, [role=tab], [role=radio], summary, select, input, textarea, a[href]");
    return [...found].flatMap((target) => {
      const box = {width: target.offsetWidth, height: target.offsetHeight};
      const style = getComputedStyle(target);
      const seen = box.width > 1 && box.height > 1 && style.visibility === "visible"
        && !target.closest("[inert], [aria-hidden=true]");
      const asked = large && target.closest(large) ? largeLeast : least;
      const isField = target.matches("input, textarea, select");
      const small = box.height < asked - 0.5 || (!isField && box.width < asked - 0.5);
      const name = target.getAttribute("aria-label") ?? target.textContent.trim().slice(0, 40);
      return seen && small
        ? [`${name} <${target.className}> ${box.width.toFixed(1)}x${box.height.toFixed(1)}, `
           + `not ${asked}`]
        : [];
    });
  }
"""
_WIDER = """
  () => document.documentElement.scrollWidth > document.documentElement.clientWidth
"""


def prepare(page: Page) -> None:
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
        page.add_style_tag(content=AT_REST)


def pale(page: Page, where: str, state: str) -> list[str]:
    """Words of the kitchen that stand at less than 7:1, whatever their size."""
    prepare(page)
    faults = []
    for theme in THEMES:
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme }", theme)
        for fault in page.evaluate(_KITCHEN, where):
            faults += [f"{state}, {theme}: {words}" for words in _in_words(fault)]
    return faults


def examine(page: Page, state: str, least: float, large: tuple[str, float]) -> list[str]:
    """Every fault of what is on the screen now, in light and in dark."""
    prepare(page)
    faults = []
    before = page.evaluate("document.documentElement.dataset.theme")
    for theme in THEMES:
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme }", theme)
        for fault in page.evaluate(_FAULTS):
            if fault["impact"] in SERIOUS:
                faults += [f"{state}, {theme}: {words}" for words in _in_words(fault)]
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme }", before)
    if page.evaluate(_WIDER):
        faults.append(f"{state}: it scrolls sideways")
    sizes = {"least": least, "large": large[0], "largeLeast": large[1]}
    faults += [f"{state}: {target}" for target in page.evaluate(_TARGETS, sizes)]
    return faults


def _in_words(fault: dict[str, Any]) -> list[str]:
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary'].splitlines()[-1].strip()}"
        for node in fault["nodes"]
    ]
