unit_sources += tests/unit/view/articles_view.c
unit_sources += tests/unit/view/layout.c
unit_sources += tests/unit/view/page.c
unit_sources += tests/unit/view/screen.c
