#include "config.h"

#include "core/article/lexicons.h"

struct tagger *lexicons_tagger(struct lexicons *l)
{
	if (!l->asked) {
		l->asked = true;
		struct err why;
		if (!model_find(&l->model, &why))
			err_set(&l->err, why.kind, "%s; names are found by rules only", why.text);
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
