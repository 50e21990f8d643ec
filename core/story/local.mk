core_sources += \
	core/story/alias.c \
	core/story/alias.h \
	core/story/corrections.c \
	core/story/corrections.h \
	core/story/entity.c \
	core/story/entity.h \
	core/story/form.c \
	core/story/form.h \
	core/story/forms.c \
	core/story/gather.c \
	core/story/groups.c \
	core/story/link.c \
	core/story/link.h \
	core/story/linking.c \
	core/story/nearest.c \
	core/story/sieve.h \
	core/story/sieve_alias.c \
	core/story/sieve_define.c \
	core/story/sieve_initials.c \
	core/story/sieve_part.c \
	core/story/sieve_slip.c \
	core/story/sieve_spelling.c \
	core/story/sieve_surname.c \
	core/story/sieve_tail.c \
	core/story/sieve_type.c \
	core/story/speakers.c core/story/speakers.h \
	core/story/speaks.c \
	core/story/story.c \
	core/story/story.h \
	core/story/story_file.c \
	core/story/story_file.h
