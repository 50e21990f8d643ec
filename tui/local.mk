tui_sources += \
	tui/cells.c tui/cells.h \
	tui/entry.c tui/entry.h \
	tui/escape.c tui/escape.h \
	tui/input.c tui/input.h \
	tui/loop.c tui/loop.h \
	tui/osc52.c tui/osc52.h \
	tui/paint.c tui/paint.h \
	tui/request_do.c tui/request_do.h \
	tui/run.c tui/run.h \
	tui/shift.c tui/shift.h \
	tui/signals.c tui/signals.h \
	tui/term.c tui/term.h \
	tui/terminfo.c tui/terminfo.h \
	tui/theme.c tui/theme.h
