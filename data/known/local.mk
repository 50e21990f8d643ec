# The tables of names become part of the program, as the keymaps do.

core_sources += data/known/known.h
nodist_libcore_a_SOURCES += data/known/known.c
known_tables = $(srcdir)/data/known/countries.txt $(srcdir)/data/known/aliases.txt
known_words = $(srcdir)/data/known/families.txt $(srcdir)/data/known/speaking.txt \
	$(srcdir)/data/known/nicknames.txt

CLEANFILES += data/known/known.c

data/known/known.c: $(known_tables) $(known_words) $(srcdir)/data/known/tables.awk \
		$(srcdir)/data/known/known.sh
	$(AM_V_GEN)$(MKDIR_P) data/known && \
	AWK='$(AWK)' $(SHELL) $(srcdir)/data/known/known.sh $(srcdir)/data/known > $@-t && mv -f $@-t $@
