#include "config.h"

#include "core/article/lexicons.h"

struct tagger *lexicons_tagger(struct lexicons *l)
{
	if (!l->asked) {
		l->asked = true;
		model_find(&l->model, &l->err);
		tagger_open(&l->tagger, &l->model);
	}
	return &l->tagger;
}

void lexicons_close(struct lexicons *l)
{
	if (l->asked) {
		tagger_close(&l->tagger);
		model_close(&l->model);
	}
	*l = (struct lexicons){0};
}
