unit_sources += tests/unit/format/html.c tests/unit/format/markup.c
