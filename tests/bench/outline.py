"""How much CPU time text → Document takes beside one `jieba.lcut` of the same text: `python tests/bench/outline.py`.

Both run in turn in one process and the best of some rounds counts, so that the ratio means the same on any machine.
Another library may be given as a folder of .txt files.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from drafter.document import Line
from drafter.outline import outline

CHARACTERS = 400_000
ROUNDS = 5


def texts_under(folder: Path) -> list[str]:
    """Decoded texts, CHARACTERS in all or a little more."""
    found: list[str] = []
    for path in sorted(folder.rglob("*.txt")):
        content = path.read_bytes()
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("gb18030", "replace")
        found.append(text)
        if sum(map(len, found)) >= CHARACTERS:
            break
    return found


def _outlined(texts: list[str]) -> None:
    for text in texts:
        outline([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])


def _cost(work: Callable[[list[str]], Any], texts: list[str]) -> float:
    start = time.process_time()
    work(texts)
    return time.process_time() - start


def main() -> None:
    """Prints the ratio."""
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    texts = texts_under(Path(sys.argv[1]))
    costs = [
        (_cost(_outlined, texts), _cost(lambda parts: [jieba.lcut(text) for text in parts], texts))
        for _ in range(ROUNDS)
    ]
    ratio = min(own for own, _ in costs) / min(words for _, words in costs)
    print(f"text → Document: {ratio:.3f} of jieba.lcut, over {sum(map(len, texts)):,} characters")


if __name__ == "__main__":
    main()
