"""The derived index: the facts as tables that answer in a blink. It may be deleted at any time."""
