#include "config.h"

#include "core/quote/verb.h"

#include <stddef.h>

const struct verb *verb_at(int32_t i)
{
	return i >= 0 && i < speech_verbs_n ? &speech_verbs[i] : NULL;
}

const char *verb_group_name(enum verb_group group)
{
	static const char *const name[VERB_GROUPS] = {"none", "neutral", "arguing", "doubting",
		"stating", "asking", "agreeing", "against", "naming", "manner", "writing",
		"thinking"};
	return group < VERB_GROUPS ? name[group] : name[VERB_NONE];
}
