cli_sources += # cli
