#include "config.h"

#include "core/import/import.h"

void import_plain(struct arena *a, struct str text, bool clean, struct raw *out)
{
	raw_init(out, a);
	if (clean)
		raw_clean(out, text);
	else
		raw_plain(out, text, true);
	raw_finish(out);
}
