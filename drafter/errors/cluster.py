"""Problems with the machines that help to read a library."""

from drafter.errors.problem import Problem


class WorkerLost(Problem):
    """A process that read old reports was killed."""

    def __init__(self) -> None:
        super().__init__("一个读材料的进程被系统结束了（多半是内存不够）", "再运行一次会接着做；或加 --processes 1")


class ClusterMissing(Problem):
    """Dask is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "没有安装 Dask，不能用 --scheduler", "用 pip install 'drafter[cluster]' 装上，或不加 --scheduler"
        )


class SchedulerUnreachable(Problem):
    """No scheduler answers at an address, or it has no workers."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"连不上 Dask 调度器，或它没有工作进程：{address}",
            "请检查地址（如 tcp://10.0.0.5:8786），以及 dask scheduler、dask worker 是否在运行",
        )


class ClusterDiffers(Problem):
    """Workers without drafter, or with another version of it."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"集群上的 drafter 和本机的版本不同，或没有安装：{address}", "请在每台机器上安装同一版本的 drafter"
        )
