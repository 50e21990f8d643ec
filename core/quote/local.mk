core_sources += \
	core/quote/attribute.c core/quote/attribute.h \
	core/quote/attribute_behind.c \
	core/quote/content.c core/quote/content.h \
	core/quote/indirect.c core/quote/indirect.h \
	core/quote/kind.c core/quote/kind.h \
	core/quote/mark.c core/quote/mark.h \
	core/quote/passage.c core/quote/passage.h \
	core/quote/quote.c core/quote/quote.h \
	core/quote/quote_rule.c core/quote/quote_rule.h \
	core/quote/quote_why.c \
	core/quote/subject.c core/quote/subject.h \
	core/quote/telling.c core/quote/telling.h \
	core/quote/telling_phrase.c \
	core/quote/telling_verb.c \
	core/quote/term.c core/quote/term.h \
	core/quote/verb.c core/quote/verb.h \
	core/quote/view.c core/quote/view.h \
	core/quote/wordlist.c core/quote/wordlist.h
