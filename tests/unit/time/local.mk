unit_sources += \
	tests/unit/time/bare.c \
	tests/unit/time/calendar.c \
	tests/unit/time/clock.c \
	tests/unit/time/era.c \
	tests/unit/time/numeric.c \
	tests/unit/time/relative.c \
	tests/unit/time/span.c \
	tests/unit/time/spoken.c \
	tests/unit/time/stamp.c \
	tests/unit/time/timex.c \
	tests/unit/time/trap.c \
	tests/unit/time/undated.c \
	tests/unit/time/vague.c
unit_support += tests/unit/time/scan.c tests/unit/time/scan.h
