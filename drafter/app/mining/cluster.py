"""The only door to Dask: an executor on many machines (the extra `drafter[cluster]`)."""

import re
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from drafter.app.mining.versions import survey_version
from drafter.errors.cluster import ClusterDiffers, ClusterMissing, SchedulerUnreachable

PATIENCE = 15
"""Seconds to wait for the scheduler and for its first worker."""
RETRIES = 3
"""Times that a piece is retried after its worker was lost."""
_ADDRESS = re.compile(r"(?:(?:tcp|tls|wss?|ucx)://)?(?:\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):[0-9]{1,5}")


@contextmanager
def on_cluster(address: str) -> Iterator[Executor]:
    """An executor whose work is done by the workers of the Dask scheduler at `address`, as `tcp://10.0.0.5:8786`.

    Raises ClusterMissing without Dask, SchedulerUnreachable, and ClusterDiffers where a worker would mine otherwise.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterMissing from error
    if not is_address(address):  # a client that cannot start would wait half a minute, and print warnings
        raise SchedulerUnreachable(address)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SchedulerUnreachable(address) from error
    try:
        _check(client, address)
        executor: Executor = client.get_executor(retries=RETRIES, pure=False)
        yield executor
    finally:
        client.close()


def is_address(text: str) -> bool:
    """Whether a text has the form of a scheduler's address."""
    return _ADDRESS.fullmatch(text) is not None


def _check(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise SchedulerUnreachable(address) from error
    try:
        versions = client.run(survey_version)
    except ImportError as error:
        raise ClusterDiffers(address) from error
    if set(versions.values()) != {survey_version()}:
        raise ClusterDiffers(address)
