#include "config.h"

#include "core/base/late.h"

#include <assert.h>
#include <dlfcn.h>
#include <string.h>

enum { WAYS = 4 /* to go on without a library: each has its call of late_without */ };

/* As much the program's as what dlopen has loaded. */
static struct {
	const char *how[WAYS];
	struct err why[WAYS];
	int32_t n, told;
} without;

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

void late_without(const struct err *why, const char *how)
{
	for (int32_t i = 0; i < without.n; i++)
		if (without.how[i] == how)
			return;
	assert(without.n < WAYS);
	without.how[without.n] = how;
	without.why[without.n++] = *why;
}

bool late_untold(struct err *e)
{
	if (without.told == without.n)
		return false;
	int32_t i = without.told++;
	err_set(e, ERR_SYSTEM, "%s: %s", without.how[i], without.why[i].text);
	return true;
}
