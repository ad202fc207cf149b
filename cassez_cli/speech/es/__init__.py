"""Spanish, as it is spoken in Mexico; the words for how something stands are those of its courts."""

from cassez_cli.speech.es.gaps import MEANINGS, RETOLD
from cassez_cli.speech.es.nouns import NOUNS
from cassez_cli.speech.es.phrases import PHRASES
from cassez_cli.speech.es.words import WORDS
from cassez_cli.speech.tongue import Tongue

#: `y` becomes `e` before the sound of it.
_JOINTS = (("y ", "h?i(?![aeo])", "e "),)

TONGUE = Tongue(PHRASES, {**WORDS, **MEANINGS}, RETOLD, NOUNS, lambda count: count == 1, ",", _JOINTS)
