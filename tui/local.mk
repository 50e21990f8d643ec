tui_sources += # tui
