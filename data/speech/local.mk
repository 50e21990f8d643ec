# The verbs of saying become part of the program, as the keymaps do.

core_sources += data/speech/speech.h
nodist_libcore_a_SOURCES += data/speech/speech.c

CLEANFILES += data/speech/speech.c

data/speech/speech.c: $(srcdir)/data/speech/verbs.txt $(srcdir)/data/speech/verbs.awk
	$(AM_V_GEN)$(MKDIR_P) data/speech && \
	$(AWK) -f $(srcdir)/data/speech/verbs.awk $(srcdir)/data/speech/verbs.txt > $@-t && mv -f $@-t $@
