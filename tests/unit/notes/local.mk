unit_sources += \
	tests/unit/notes/definition.c \
	tests/unit/notes/excerpt.c \
	tests/unit/notes/note.c \
	tests/unit/notes/notes.c \
	tests/unit/notes/notes_file.c
