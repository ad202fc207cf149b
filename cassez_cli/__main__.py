"""Run `cassez`; this is where a run begins and ends."""

import gc
import os

from cassez_cli import interrupt


def main() -> None:
    """Run the command line and end the process with its code."""
    interrupt.arm()
    # A look-up is over before a collection would pay: it frees nothing that the end of the process does not.
    gc.disable()
    from cassez_cli.cli.run import run  # noqa: PLC0415 - imported with the collector off, which takes 5 ms less

    # All is said by now; taking the interpreter apart costs 2 ms, in which Ctrl-C or a full disk would have the last word.
    os._exit(run())


if __name__ == "__main__":
    main()
