"""Answers laid out for people: pages, tables and charts. Nothing here asks a question or prints."""
