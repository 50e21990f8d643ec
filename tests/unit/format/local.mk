unit_sources += tests/unit/format/html.c
