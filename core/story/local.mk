core_sources += # story
