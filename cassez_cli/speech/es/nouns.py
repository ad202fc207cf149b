"""What the interface counts, in Spanish: one and many."""

NOUNS = {
    "record": ("ficha", "fichas"),
    "more bears no date": ("más sin fecha", "más sin fecha"),
    "source": ("fuente", "fuentes"),
    "origin": ("origen", "orígenes"),
    "person": ("persona", "personas"),
    "organisation": ("organización", "organizaciones"),
    "place": ("lugar", "lugares"),
    "event": ("hecho", "hechos"),
    "claim": ("afirmación", "afirmaciones"),
    "conflict": ("discrepancia", "discrepancias"),
    "quote": ("cita", "citas"),
    "earlier outcome": ("desenlace anterior", "desenlaces anteriores"),
    "shared event": ("hecho compartido", "hechos compartidos"),
    "way": ("camino", "caminos"),
    "more tie": ("vínculo más", "vínculos más"),
    "more event names": ("hecho más nombra", "hechos más nombran"),
    "more kind": ("tipo más", "tipos más"),
    "more year": ("año más", "años más"),
    "more stretch": ("periodo más", "periodos más"),
}
