unit_sources += # story
