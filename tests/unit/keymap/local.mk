unit_sources += # keymap
