#include "config.h"

#include "core/import/import.h"

void import_plain(struct arena *a, struct str text, bool borrow, struct raw *out)
{
	raw_init(out, a);
	raw_plain(out, text, borrow);
	raw_finish(out);
}
