core_sources += \
	core/wording/charged.c core/wording/charged.h \
	core/wording/guard.c core/wording/guard.h \
	core/wording/lemma.c core/wording/lemma.h \
	core/wording/passive.c core/wording/passive.h \
	core/wording/plain_word.c core/wording/plain_word.h \
	core/wording/portrait.h core/wording/portrait_deed.c core/wording/portrait_label.c \
	core/wording/portrayal.c core/wording/portrayal.h \
	core/wording/role.c core/wording/role.h \
	core/wording/wordbook.c core/wording/wordbook.h
