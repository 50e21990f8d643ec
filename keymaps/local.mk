# The keymaps become part of the program, so that it needs no file to start.
# Bytes in hex, because a string literal may be too long for a compiler.

core_sources += keymaps/builtin.h
nodist_libcore_a_SOURCES = keymaps/builtin.c
keymap_files = $(srcdir)/keymaps/default.keys $(srcdir)/keymaps/emacs.keys

CLEANFILES += keymaps/builtin.c

keymaps/builtin.c: $(keymap_files)
	$(AM_V_GEN)$(MKDIR_P) keymaps && { \
	  echo '/* Made from keymaps; do not edit. */'; \
	  echo '#include "config.h"'; \
	  echo '#include "keymaps/builtin.h"'; \
	  for file in $(keymap_files); do \
	    name=`basename "$$file" .keys`; \
	    echo "static const char $${name}_text[] = {"; \
	    od -An -v -tx1 "$$file" | sed "s/ *\([0-9a-f][0-9a-f]\) */'\\\\x\1',/g"; \
	    echo '};'; \
	    echo "const struct str keymap_$$name = {$${name}_text, sizeof $${name}_text};"; \
	  done; \
	} > $@-t && mv -f $@-t $@
