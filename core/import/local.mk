core_sources += \
	core/import/candidate.c core/import/candidate.h \
	core/import/charset.c \
	core/import/dom.c core/import/dom.h \
	core/import/frontmatter.c core/import/frontmatter.h \
	core/import/hint.c core/import/hint.h \
	core/import/html.c \
	core/import/htmlmeta.c core/import/htmlmeta.h \
	core/import/import.c core/import/import.h \
	core/import/jsonld.c core/import/jsonld.h \
	core/import/libxml.c core/import/libxml.h \
	core/import/maintext.c core/import/maintext.h \
	core/import/markdown.c \
	core/import/measure.c core/import/measure.h \
	core/import/page.c core/import/page.h \
	core/import/piece.c core/import/piece.h \
	core/import/plain.c \
	core/import/sift.c core/import/sift.h \
	core/import/strip.c core/import/strip.h \
	core/import/tag.c core/import/tag.h \
	core/import/tame.c core/import/tame.h \
	core/import/witness.c core/import/witness.h
