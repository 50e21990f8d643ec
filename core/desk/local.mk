core_sources += # desk
