# Manual pages and completions: FILE=WHERE it is installed.
doc_files = \
	doc/parallax.1=$(mandir)/man1/parallax.1 \
	doc/parallax-keys.5=$(mandir)/man5/parallax-keys.5 \
	doc/completions/parallax.bash=$(datadir)/bash-completion/completions/parallax \
	doc/completions/parallax.zsh=$(datadir)/zsh/site-functions/_parallax \
	doc/completions/parallax.fish=$(datadir)/fish/vendor_completions.d/parallax.fish

install-doc:
	@for pair in $(doc_files); do \
	  file='$(srcdir)'/"$${pair%%=*}"; to='$(DESTDIR)'"$${pair#*=}"; \
	  test -f "$$file" || continue; \
	  $(MKDIR_P) "$${to%/*}" && $(INSTALL_DATA) "$$file" "$$to" || exit 1; \
	done

uninstall-doc:
	@for pair in $(doc_files); do rm -f '$(DESTDIR)'"$${pair#*=}"; done

.PHONY: install-doc uninstall-doc
