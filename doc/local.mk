# Manual pages and completions. Templates are filled by doc/tables from the
# tables that the program itself runs by. The results are part of the archive,
# so that a cross build, which cannot run doc/tables, has them too: they depend
# on the sources of the tables, and on the program only in that it must be there.

noinst_PROGRAMS = doc/tables
doc_tables_SOURCES = doc/tables.c doc/tables.h doc/tables_mdoc.c doc/tables_shell.c \
	doc/tables_values.c
doc_tables_LDADD = libcli.a libcore.a $(core_libs)

doc_pages = doc/parallax.1 doc/parallax-keys.5 doc/parallax-notes.5 \
	doc/parallax-formats.5
doc_completions = doc/completions/parallax doc/completions/_parallax \
	doc/completions/parallax.fish

dist_man_MANS = $(doc_pages)
bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = doc/completions/parallax
zshcompletiondir = $(datadir)/zsh/site-functions
dist_zshcompletion_DATA = doc/completions/_parallax
fishcompletiondir = $(datadir)/fish/vendor_completions.d
dist_fishcompletion_DATA = doc/completions/parallax.fish

EXTRA_DIST += doc/compare-peers.md doc/compare-peers.sh doc/parallax.1.in doc/parallax-keys.5.in doc/parallax-notes.5.in \
	doc/parallax-formats.5.in \
	doc/completions/bash.in \
	doc/completions/zsh.in doc/completions/fish.in
MAINTAINERCLEANFILES = $(doc_pages) $(doc_completions)

doc_tables_are = $(srcdir)/doc/tables.c $(srcdir)/doc/tables_mdoc.c \
	$(srcdir)/doc/tables_shell.c $(srcdir)/doc/tables_values.c $(srcdir)/cli/options.c $(srcdir)/cli/subcommand.c \
	$(srcdir)/core/desk/options.c $(srcdir)/core/desk/table.c \
	$(srcdir)/core/keymap/key.c $(srcdir)/core/keymap/keymap.c $(keymap_files)

# The template is the first of what a result depends on.
doc_fill = $(AM_V_GEN)$(MKDIR_P) $(@D) && { doc/tables$(EXEEXT) '$<' >$@-t || { rm -f $@-t; \
	echo '$@ is made by running doc/tables, which a cross build from the' \
	  'repository cannot; `make dist` in a native build has it' >&2; exit 1; }; } && \
	mv -f $@-t $@

doc/parallax.1: $(srcdir)/doc/parallax.1.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/parallax-keys.5: $(srcdir)/doc/parallax-keys.5.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/parallax-notes.5: $(srcdir)/doc/parallax-notes.5.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/parallax-formats.5: $(srcdir)/doc/parallax-formats.5.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/completions/parallax: $(srcdir)/doc/completions/bash.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/completions/_parallax: $(srcdir)/doc/completions/zsh.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
doc/completions/parallax.fish: $(srcdir)/doc/completions/fish.in $(doc_tables_are) | doc/tables$(EXEEXT)
	$(doc_fill)
