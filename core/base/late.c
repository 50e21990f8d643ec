#include "config.h"

#include "core/base/late.h"

#include <dlfcn.h>
#include <string.h>

static bool refuse(struct err *e)
{
	const char *why = dlerror();
	return err_set(e, ERR_SYSTEM, "%s", why != NULL ? why : "a library cannot be loaded");
}

bool late_load(const char *library, const char *const *names, int32_t n, void *calls, struct err *e)
{
	void *from = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
	if (from == NULL)
		return refuse(e);
	for (int32_t i = 0; i < n; i++) {
		void *call = dlsym(from, names[i]);
		if (call == NULL)
			return refuse(e);
		/* POSIX lets a pointer to a function be one to void; C has no cast for it. */
		memcpy((char *)calls + (size_t)i * sizeof call, &call, sizeof call);
	}
	return true;
}
