core_sources += # text
