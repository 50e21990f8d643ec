unit_sources += # view
