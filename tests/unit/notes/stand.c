#include "config.h"

#include "tests/unit/notes/stand.h"

#include "core/base/vec.h"

void stand_open(struct stand *s, const char *notes, const char *const *articles)
{
	*s = (struct stand){0};
	notes_parse(&s->notes, "n.md", str_of(notes));
	for (; *articles != NULL; articles++) {
		struct str text = str_of(*articles), key;
		struct anchor_text *t = ARENA_NEW(&s->arena, struct anchor_text);
		str_cut(&text, '\n', &key);
		anchor_open(&s->arena, text, t);
		VEC_PUSH(&s->arena, &s->articles,
			((struct notes_article){key,
				str_printf(&s->arena, "%.*s.txt", STR_ARG(key)), STR("A title"),
				STR("A source"), t}));
	}
	notes_anchor(&s->arena, &s->notes, &s->articles, &s->anchored);
}

void stand_free(struct stand *s)
{
	notes_free(&s->notes);
	arena_free(&s->arena);
}
