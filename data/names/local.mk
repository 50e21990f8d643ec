# The tables of names become part of the program, as the keymaps do.

core_sources += data/names/known.h
nodist_libcore_a_SOURCES += data/names/known.c
known_tables = $(srcdir)/data/names/countries.txt $(srcdir)/data/names/aliases.txt
known_words = $(srcdir)/data/names/families.txt $(srcdir)/data/names/speaking.txt \
	$(srcdir)/data/names/nicknames.txt

CLEANFILES += data/names/known.c

data/names/known.c: $(known_tables) $(known_words) $(srcdir)/data/names/tables.awk \
		$(srcdir)/data/names/known.sh
	$(AM_V_GEN)$(MKDIR_P) data/names && \
	AWK='$(AWK)' $(SHELL) $(srcdir)/data/names/known.sh $(srcdir)/data/names > $@-t && mv -f $@-t $@
