unit_sources += \
	tests/unit/view/articles_view.c \
	tests/unit/view/compare_view.c \
	tests/unit/view/focus.c \
	tests/unit/view/layout.c \
	tests/unit/view/margin.c \
	tests/unit/view/notes_view.c \
	tests/unit/view/page.c \
	tests/unit/view/prose.c \
	tests/unit/view/reader_view.c \
	tests/unit/view/screen.c \
	tests/unit/view/timeline_view.c \
	tests/unit/view/when.c \
	tests/unit/view/wrap.c \
	tests/unit/view/wrap_folds.c \
	tests/unit/view/wrap_long.c
unit_support += \
	tests/unit/view/paper.c tests/unit/view/paper.h
