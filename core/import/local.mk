core_sources += # import
