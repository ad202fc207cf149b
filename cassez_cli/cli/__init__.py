"""The command line: a declaration of commands; each opens the dossier, asks and shows."""
