"""What the interface counts, in French: one and many."""

NOUNS = {
    "record": ("fiche", "fiches"),
    "more bears no date": ("autre sans date", "autres sans date"),
    "source": ("source", "sources"),
    "origin": ("origine", "origines"),
    "person": ("personne", "personnes"),
    "organisation": ("organisation", "organisations"),
    "place": ("lieu", "lieux"),
    "event": ("événement", "événements"),
    "claim": ("affirmation", "affirmations"),
    "conflict": ("divergence", "divergences"),
    "quote": ("citation", "citations"),
    "earlier outcome": ("issue antérieure", "issues antérieures"),
    "shared event": ("événement commun", "événements communs"),
    "way": ("chemin", "chemins"),
    "more tie": ("autre lien", "autres liens"),
    "more event names": ("autre événement nomme", "autres événements nomment"),
    "more kind": ("autre type", "autres types"),
    "more year": ("autre année", "autres années"),
    "more stretch": ("autre période", "autres périodes"),
}
