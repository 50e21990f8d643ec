unit_sources += \
	tests/unit/notes/anchored.c \
	tests/unit/notes/definition.c \
	tests/unit/notes/excerpt.c \
	tests/unit/notes/export.c \
	tests/unit/notes/note.c \
	tests/unit/notes/notes.c \
	tests/unit/notes/notes_file.c
unit_support += tests/unit/notes/stand.c tests/unit/notes/stand.h
