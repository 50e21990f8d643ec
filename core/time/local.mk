core_sources += \
	core/time/bare.c \
	core/time/calendar.c \
	core/time/choose.c core/time/choose.h \
	core/time/clock.c \
	core/time/context.c core/time/context.h \
	core/time/edtf.c \
	core/time/era.c \
	core/time/expr.h \
	core/time/holiday.c \
	core/time/interval.h \
	core/time/match.c \
	core/time/nth.c \
	core/time/numeric.c \
	core/time/quantity.c core/time/quantity.h \
	core/time/relative.c \
	core/time/resolve.c core/time/resolve.h \
	core/time/rule.c core/time/rule.h \
	core/time/span.c \
	core/time/spoken.c core/time/spoken.h \
	core/time/stamp.c core/time/stamp.h \
	core/time/tense.c core/time/tense.h \
	core/time/timex.c core/time/timex.h \
	core/time/timex_why.c \
	core/time/told.c \
	core/time/vague.c \
	core/time/vocabulary.c core/time/vocabulary.h \
	core/time/words.c core/time/words.h
