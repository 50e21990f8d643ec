# The lists of charged words become part of the program, as the keymaps do.

core_sources += data/wording/wording.h
nodist_libcore_a_SOURCES += data/wording/wording.c
wording_lists = $(srcdir)/data/wording/parallax.txt $(srcdir)/data/wording/hedges.txt \
	$(srcdir)/data/wording/afinn.txt

CLEANFILES += data/wording/wording.c

data/wording/wording.c: $(wording_lists)
	$(AM_V_GEN)$(MKDIR_P) data/wording && { \
	  echo '/* Made from data/wording; do not edit. */'; \
	  echo '#include "config.h"'; \
	  echo '#include "data/wording/wording.h"'; \
	  for file in $(wording_lists); do \
	    name=`basename "$$file" .txt`; \
	    echo "static const char $${name}_text[] = {"; \
	    od -An -v -tx1 "$$file" | sed "s/ *\([0-9a-f][0-9a-f]\) */'\\\\x\1',/g"; \
	    echo '};'; \
	  done; \
	  echo 'const struct wording_list wording_lists[] = {'; \
	  for file in $(wording_lists); do \
	    name=`basename "$$file" .txt`; \
	    echo "	{\"$$name\", {$${name}_text, sizeof $${name}_text}},"; \
	  done; \
	  echo '};'; \
	  echo 'const int32_t wording_lists_n = sizeof wording_lists / sizeof *wording_lists;'; \
	} > $@-t && mv -f $@-t $@
