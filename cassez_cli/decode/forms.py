"""What the text of one field must look like, by the form that the model declares for it.

Nothing here knows where the text stands, or reports anything: what is wrong is raised as Unfit, and the reader tells it.
"""

import re
from collections.abc import Callable

from cassez_cli.dates import When
from cassez_cli.model import Form, Shape
from cassez_cli.problems import Rule
from cassez_cli.spelling import quoted

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_FLAGS = {"true": True, "false": False}
#: The most digits of a number.
_DIGITS = 9

Value = str | int | bool


class Unfit(Exception):
    """A text that its field cannot hold."""

    def __init__(self, rule: Rule, message: str, help_: str) -> None:
        """Keep what a problem needs beside its place."""
        super().__init__(message)
        self.rule = rule
        self.help = help_


def fit(shape: Shape, text: str) -> Value:
    """Return the plain value that a text stands for; raises Unfit."""
    return _FORMS[shape.form](shape, text)


def _text(_: Shape, text: str) -> Value:
    return text


def _id(_: Shape, text: str) -> Value:
    if ID.fullmatch(text):
        return text
    help_ = "write lower-case letters a-z, digits and single hyphens, such as `2005-12-09-raid`"
    raise Unfit(Rule.BAD_ID, f"{quoted(text)} cannot be an id", help_)


def _link(shape: Shape, text: str) -> Value:
    return text if shape.free else _id(shape, text)


def _date(_: Shape, text: str) -> Value:
    try:
        When.parse(text)
    except ValueError as error:
        fault = str(error).removeprefix(f"{text!r} ")
        help_ = "dates follow EDTF: 2005-12-09, 2005-12~, 2005/2006"
        raise Unfit(Rule.BAD_DATE, f"{quoted(text)} {fault}", help_) from None
    return text


def _url(_: Shape, text: str) -> Value:
    if _URL.fullmatch(text):
        return text
    raise Unfit(Rule.BAD_URL, f"{quoted(text)} is no http or https address", "begin it with https://")


def _word(shape: Shape, text: str) -> Value:
    if text in shape.words:
        return text
    raise Unfit(Rule.BAD_VALUE, f"{quoted(text)} is not one of the words", f"words: {', '.join(shape.words)}")


def _flag(_: Shape, text: str) -> Value:
    if text in _FLAGS:
        return _FLAGS[text]
    raise Unfit(Rule.BAD_VALUE, f"{quoted(text)} is neither `true` nor `false`", "write true or false")


def _number(_: Shape, text: str) -> Value:
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    raise Unfit(Rule.BAD_VALUE, f"{quoted(text)} is no such number", f"write digits only, {_DIGITS} at most, such as 2")


_FORMS: dict[Form, Callable[[Shape, str], Value]] = {
    Form.ID: _id,
    Form.TEXT: _text,
    Form.DATE: _date,
    Form.URL: _url,
    Form.WORD: _word,
    Form.FLAG: _flag,
    Form.NUMBER: _number,
    Form.LINK: _link,
    Form.CITATION: _link,
}
