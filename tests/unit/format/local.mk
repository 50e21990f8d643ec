unit_sources += # format
