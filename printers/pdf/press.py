"""The press: reads a page from its standard input, writes the PDF, and ends.

`python -m printers.pdf.press`; each paper has a process of its own (see engine.py). It opens no
address and no file but the fonts that came along with the house.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

NO_PANGO: Final = 3
"""How the process ends where a library of the system is missing."""
FONTS: Final = {
    "house:rubik": "fontpkg_rubik",
    "house:mono": "fontpkg_jetbrains_mono",
    "house:cjk": "cvttf_NotoSansCJK_Regular",
}
"""What a page may name, and the package that has it; the last only where somebody asked for it."""


def font_file(package: str) -> Path | None:
    found = find_spec(package)
    if found is None or found.origin is None:
        return None
    files = sorted(Path(found.origin).parent.rglob("*.[ot]t[fc]"))
    upright = [file for file in files if "italic" not in file.name.lower()]
    return next(iter(upright or files), None)


def press() -> int:
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except (ImportError, OSError) as missing:
        sys.stderr.write(str(missing))
        return NO_PANGO

    class OwnFontsOnly(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
        """No network, no files: what a guest types can fetch nothing."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ANN401 - WeasyPrint's
            package = FONTS.get(url)
            file = font_file(package) if package else None
            if file is not None:
                return URLFetcherResponse(url, file.read_bytes())
            return super().fetch(url, headers)

    fetcher = OwnFontsOnly(allowed_protocols=("data",), allow_redirects=False)
    page = sys.stdin.buffer.read().decode()
    made = HTML(string=page, url_fetcher=fetcher).write_pdf(pdf_variant="pdf/ua-1")
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(press())
