unit_sources += # desk
