"""Let tasks ask a store that can only be asked by threads."""

import threading
from abc import ABC, abstractmethod
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from typing import Final

from .forks import tell_of_forks
from .ledger import Answer, Message

_THREADS: Final = 4


class BlockingStore(ABC):
    """Answer tasks in threads of the store's own, so that nobody else's work there holds up the calls."""

    def __init__(self) -> None:
        self.start_anew()
        tell_of_forks(self)

    def start_anew(self) -> None:
        """Wait for no thread of another process."""
        self._lock = threading.Lock()
        self._threads: ThreadPoolExecutor | None = None

    @abstractmethod
    def answer(self, message: Message) -> Answer:
        """Return the answer, after as long as it takes."""

    async def answer_async(self, message: Message) -> Answer:
        """Return the answer without holding up the event loop."""
        answer: Answer = await import_module("asyncio").wrap_future(self._begun(message))
        return answer

    def _begun(self, message: Message) -> Future[Answer]:
        with self._lock:
            self._threads = self._threads or ThreadPoolExecutor(_THREADS, "budget")
            return self._threads.submit(self.answer, message)
