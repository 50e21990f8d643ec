core_sources += # article
