"""French; the words for how something stands are those of its courts."""

from collections.abc import Mapping

from cassez_cli.speech.fr.gaps import MEANINGS, RETOLD
from cassez_cli.speech.fr.nouns import NOUNS
from cassez_cli.speech.fr.phrases import PHRASES
from cassez_cli.speech.fr.words import WORDS
from cassez_cli.speech.tongue import Tongue

#: The blanks that do not break: before a colon, and the narrow one before a semicolon and between thousands.
WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def _set(texts: Mapping[str, str]) -> dict[str, str]:
    return {english: text.replace(" :", f"{WIDE}:").replace(" ;", f"{NARROW};") for english, text in texts.items()}


#: `de` loses its vowel before another.
_JOINTS = (("de ", "[aeiouâàéèêîïôœ]", "d’"),)

#: None and one take the noun for one.
TONGUE = Tongue(_set(PHRASES), _set({**WORDS, **MEANINGS}), _set(RETOLD), NOUNS, lambda count: count in (0, 1), NARROW, _JOINTS)
