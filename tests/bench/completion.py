"""From a key to the drawn screen while suggestions are looked up: drafter's prompt and questionary.autocomplete.

Run `python -m tests.bench.completion`. Both are driven through a real prompt_toolkit application on a pipe; the arms
are interleaved, key by key, and what is printed are milliseconds and the ratios that the project promises: at 100,000
phrases at most 1/20 of questionary.autocomplete (95th percentile), at a million at most 10 times a thousand.
"""

import asyncio
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from io import StringIO

import questionary
from prompt_toolkit.application import Application, create_app_session
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from drafter.interview.phrases import Phrases
from drafter.interview.prompt import Prompt
from drafter.interview.terminal import application

WORDS = (
    "抓好 推进 落实 强化 完善 健全 提升 优化 聚焦 打造 深化 规范 学习 整改 服务 治理 监管 安全 档案 作风 队伍 基层 "
    "党建 营商 环境 数字 数据 平台 机制 制度 责任 能力 质量 效能 群众 企业 项目 窗口 流程 标准 示范 创建 宣传 培训 "
    "考核 督查"
).split()
PERCENTILE = 0.95
KEYS = 40


def phrases(count: int) -> list[str]:
    """`count` different phrases of three to six words."""
    source = random.Random(count)
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(source.choices(WORDS, k=source.randint(3, 6)))] = None
    return list(found)


def typed(found: list[str], keys: int) -> Iterator[str]:
    """Single keys as someone types the beginnings and middles of phrases; an empty string clears the line."""
    source = random.Random(7)
    sent = 0
    while sent < keys:
        phrase = source.choice(found)
        start = source.choice((0, 0, 0, 2, 4))
        yield ""
        for key in phrase[start : start + 4]:
            yield key
            sent += 1


class Watched(Completer):
    """Counts how often the completer within has come to its end."""

    def __init__(self, within: Completer) -> None:
        self._within = within
        self.ended = 0

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        try:
            yield from self._within.get_completions(document, complete_event)
        finally:
            self.ended += 1


class Arm:
    """One prompt under measurement, in a session and an event loop of its own."""

    def __init__(self, app: Application[str], pipe: PipeInput) -> None:
        self.app, self.pipe = app, pipe
        self.watched = Watched(app.current_buffer.completer)
        app.current_buffer.completer = self.watched
        self.drawn = 0
        app.after_render += self._count
        self.times: list[float] = []
        self.loop = asyncio.new_event_loop()

    def start(self) -> None:
        """Runs the application until it has drawn itself."""
        with create_app_session(input=self.app.input, output=self.app.output):
            self._running = self.loop.create_task(self.app.run_async())
        self.loop.run_until_complete(asyncio.sleep(0.3))

    def stop(self) -> None:
        """Ends the application."""
        self.app.exit(result="")
        self.loop.run_until_complete(self._running)
        self.loop.close()

    def _count(self, _: Application[str]) -> None:
        self.drawn += 1

    async def press(self, key: str) -> None:
        """Sends a key; the time runs until the first drawing after its suggestions are complete."""
        ended = self.watched.ended
        if not key:
            self.app.current_buffer.reset()
            self.app.invalidate()
            await asyncio.sleep(0.05)
            return
        start = time.perf_counter()
        self.pipe.send_text(key)
        await self._until(lambda: self.watched.ended > ended, key)
        drawn = self.drawn
        await self._until(lambda: self.drawn > drawn, key)
        self.times.append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(0.02)

    async def _until(self, done: Callable[[], bool], key: str) -> None:
        """Raises what ended the application, and TimeoutError after half a minute."""
        deadline = time.perf_counter() + 30
        while not done():
            if self._running.done():
                self._running.result()
            if time.perf_counter() > deadline:
                raise TimeoutError(key)
            await asyncio.sleep(0)


def ours(found: list[str]) -> Application[str]:
    """drafter's prompt over the phrases."""
    return application(Prompt("小标题", lambda text: f"{len(text)} 字", phrases=Phrases(found))).application


def theirs(found: list[str]) -> Application[str]:
    """questionary.autocomplete over the phrases."""
    return questionary.autocomplete("小标题", choices=found).application


def run(count: int, makers: dict[str, object], keys: int) -> dict[str, list[float]]:
    """Milliseconds per key for each maker at `count` phrases."""
    found = phrases(count)
    arms: dict[str, Arm] = {}
    with ExitStack() as stack:
        for name, maker in makers.items():
            pipe = stack.enter_context(create_pipe_input())
            output = Vt100_Output(StringIO(), lambda: Size(24, 80), term="xterm")
            with create_app_session(input=pipe, output=output):
                arms[name] = Arm(maker(found), pipe)  # type: ignore[operator] # a maker of the two above
        for arm in arms.values():
            arm.start()
        for key in typed(found, keys):
            for arm in arms.values():
                arm.loop.run_until_complete(arm.press(key))
        for arm in arms.values():
            arm.stop()
    return {name: arm.times for name, arm in arms.items()}


def high(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[min(int(len(times) * PERCENTILE), len(times) - 1)]


def main() -> None:
    """Prints the table and the two ratios."""
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    found: dict[tuple[str, int], list[float]] = {}
    for count in (1_000, 100_000, 1_000_000):
        makers: dict[str, object] = {"drafter": ours}
        if count == 100_000:
            makers["questionary"] = theirs
        for name, times in run(count, makers, keys).items():
            found[name, count] = times
            print(f"{name:12} {count:>9,}  median {statistics.median(times):8.1f} ms   p95 {high(times):8.1f} ms")
    ours_high, theirs_high = high(found["drafter", 100_000]), high(found["questionary", 100_000])
    print(f"p95 at 100,000: drafter / questionary.autocomplete = 1/{theirs_high / ours_high:.0f} (goal: 1/20)")
    grown = high(found["drafter", 1_000_000]) / high(found["drafter", 1_000])
    print(f"p95 of drafter: 1,000,000 / 1,000 = {grown:.1f} (goal: 10)")


if __name__ == "__main__":
    main()
