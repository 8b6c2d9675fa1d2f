"""The pages that the house draws itself: choose a screen, pair one, see the printers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from server.settings import VERSION

STATIC: Final = Path(__file__).parents[1] / "static"
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)
SCREENS: Final = ("waiter", "kds", "till")


def page(template: str, **content: Any) -> str:  # noqa: ANN401 - what the page shows
    return _TEMPLATES.get_template(template).render(version=VERSION, **content)


async def choose(_request: Request) -> Response:
    return HTMLResponse(page("choose.html"))


async def screen(request: Request) -> Response:
    """A screen's shell: never cached, so that a new build is seen at the next load."""
    name = request.url.path.strip("/").split("/")[0]
    file = STATIC / name / "index.html"
    if not file.exists():
        return HTMLResponse(page("not_built.html", name=name), 503)
    return FileResponse(file, headers={"Cache-Control": "no-cache"})
