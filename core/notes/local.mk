core_sources += \
	core/notes/anchored.c \
	core/notes/anchored.h \
	core/notes/definition.c \
	core/notes/definition.h \
	core/notes/excerpt.c \
	core/notes/excerpt.h \
	core/notes/export.c \
	core/notes/export.h \
	core/notes/export_html.c \
	core/notes/export_json.c \
	core/notes/import.c \
	core/notes/import.h \
	core/notes/note.c \
	core/notes/note.h \
	core/notes/note_write.c \
	core/notes/notes.c \
	core/notes/notes.h \
	core/notes/notes_file.c \
	core/notes/notes_file.h \
	core/notes/prose.c \
	core/notes/prose.h \
	core/notes/reanchor.c \
	core/notes/reanchor.h
