unit_sources += # import
