core_sources += # format
