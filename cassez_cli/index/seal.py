"""Whether the file of an index is as it was made, so that nothing is answered from a damaged one.

A finished file is sealed: a sum over its bytes is written into its head, in the place that SQLite leaves to its users
(`user_version`), and its time of change is set to a moment of which the index keeps a note. Whoever writes into the file changes
that time, so a look at it tells as much as a reading of the whole would; where it tells of a change, and once a day, for what disks
do without a word, the sum decides. Nothing here knows what the index holds.
"""

from __future__ import annotations

import contextlib
import os
import time
from binascii import crc32
from pathlib import Path
from typing import BinaryIO

#: Where the sum stands, and in how many bytes (SQLite, Database File Format, 1.3).
_PLACE, _WIDTH = 60, 4
_CHUNK = 1 << 18
_DAY = 86400.0


def moment() -> str:
    """Give a moment of now, in nanoseconds, that every file system can keep: those that keep least have steps of two seconds."""
    return f"{int(time.time()) // 2 * 2 * 10**9}"


def seal(file: Path, moment: str) -> None:
    """Seal a finished file that nobody reads yet."""
    with file.open("r+b") as opened:
        total = _sum(opened)
        opened.seek(_PLACE)
        opened.write(total.to_bytes(_WIDTH))
    _date(file, moment)


def unbroken(file: Path, stat: os.stat_result, moment: str) -> bool:
    """Say whether a file is as it was when it was sealed, at that moment, and note that it was asked for.

    `stat` is of before anything was read: reading changes it.
    """
    if str(stat.st_mtime_ns) == moment and time.time() - stat.st_atime < _DAY:
        return True
    if not sound(file):
        return False
    with contextlib.suppress(OSError):
        _date(file, moment)
    return True


def sound(file: Path) -> bool:
    """Say whether the bytes of a sealed file, all read, give the sum that stands in it; raises OSError if they cannot be read."""
    with file.open("rb") as opened:
        opened.seek(_PLACE)
        return opened.read(_WIDTH) == _sum(opened).to_bytes(_WIDTH)


def idle(file: Path) -> float:
    """Say how many seconds ago a file was made or last asked for."""
    stat = file.stat()
    return time.time() - max(stat.st_mtime, stat.st_atime)


def _date(file: Path, moment: str) -> None:
    os.utime(file, ns=(time.time_ns(), int(moment)))


def _sum(opened: BinaryIO) -> int:
    """Sum up (CRC-32) what stands before and after the sum."""
    opened.seek(0)
    total = crc32(opened.read(_PLACE))
    opened.seek(_PLACE + _WIDTH)
    while chunk := opened.read(_CHUNK):
        total = crc32(chunk, total)
    return total
