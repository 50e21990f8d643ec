core_sources += # view
