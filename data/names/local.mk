# The model of names, and the programs that make it. Those are built so that
# they stay sound, but not installed; rebuild.sh runs them.

noinst_PROGRAMS += data/names/train data/names/vectors

data_names_train_SOURCES = data/names/train.c \
	data/names/corpus.c data/names/corpus.h \
	data/names/network.c data/names/network.h \
	data/names/pack.c data/names/pack.h \
	data/names/perceptron.c data/names/perceptron.h \
	data/names/phrases.c
data_names_train_LDADD = libcore.a $(core_libs)
data_names_vectors_SOURCES = data/names/vectors.c data/names/pack.c data/names/pack.h
data_names_vectors_LDADD = libcore.a $(core_libs)

names_files = data/names/words data/names/english

install-names:
	@cd '$(srcdir)' && for file in $(names_files); do \
	  test -f "$$file" || continue; \
	  $(MKDIR_P) '$(DESTDIR)$(pkgdatadir)/data/names' && \
	  $(INSTALL_DATA) "$$file" '$(DESTDIR)$(pkgdatadir)'/"$$file" || exit 1; \
	done

uninstall-names:
	@cd '$(srcdir)' && for file in $(names_files); do \
	  rm -f '$(DESTDIR)$(pkgdatadir)'/"$$file"; \
	done
	@rmdir '$(DESTDIR)$(pkgdatadir)/data/names' '$(DESTDIR)$(pkgdatadir)/data' 2>/dev/null || :

.PHONY: install-names uninstall-names
