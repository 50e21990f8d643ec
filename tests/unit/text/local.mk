unit_sources += # text
