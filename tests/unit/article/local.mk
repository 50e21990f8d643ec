unit_sources += # article
