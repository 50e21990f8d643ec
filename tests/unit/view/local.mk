unit_sources += tests/unit/view/layout.c
unit_sources += tests/unit/view/page.c
