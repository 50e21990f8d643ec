core_sources += # keymap
