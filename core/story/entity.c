#include "config.h"

#include "core/story/entity.h"

#include "core/base/arena.h"
#include "core/story/form.h"

static const char *const type_names[] = {"PER", "ORG", "LOC", "MISC", "-"};

const char *entity_type_name(uint8_t type)
{
	return type_names[type <= ENTITY_TYPES ? type : ENTITY_TYPES];
}

bool entity_type_parse(struct str s, uint8_t *out)
{
	for (int i = 0; i < ENTITY_TYPES; i++) {
		if (str_eq_nocase(s, str_of(type_names[i]))) {
			*out = (uint8_t)i;
			return true;
		}
	}
	return false;
}

/* `like` follows the words; `turned` are those for the other direction. */
static const struct {
	const char *name, *words, *turned;
} sieves[SIEVES] = {
	[SIEVE_NONE] = {"name", "gives the entity its name", NULL},
	[SIEVE_FOLDED] = {"folded",
		"differs only in capitals, accents, dots, a title or an article from", NULL},
	[SIEVE_SPELLING] = {"spelling", "is another spelling of", NULL},
	[SIEVE_DEFINED] = {"defined", "is given in the text as another form of", NULL},
	[SIEVE_ALIAS] = {"alias", "is in the table of names as one of", NULL},
	[SIEVE_INITIALS] = {"initials", "are the initials of", "has the initials"},
	[SIEVE_PART] = {"part", "is a part of", "has as a part"},
	[SIEVE_SHORT] = {"short", "is short for", "is shortened to"},
	[SIEVE_SLIP] = {"slip", "differs in one letter from", NULL},
	[SIEVE_SURNAME] = {"surname", "is the family name of", "has the family name"},
	[SIEVE_FIRST] = {"first", "is the beginning of", "begins with"},
	[SIEVE_TYPE] = {"type", "has been read as another type, with the same words as", NULL},
	[SIEVE_READER] = {"reader", "was put by you with", NULL},
};

const char *sieve_name(enum sieve sieve)
{
	return sieves[sieve].name;
}

static bool is_type(const struct entity *x, uint8_t type)
{
	return type >= ENTITY_TYPES || x->type == type;
}

static bool has_alias(struct arena *work, const struct entity *x, struct str name)
{
	struct str key = form_key(work, name, x->type);
	for (int32_t i = 0; i < x->aliases.n; i++)
		if (str_eq(form_key(work, x->aliases.at[i].text, x->type), key))
			return true;
	return false;
}

int32_t entity_find(const struct entities *v, uint8_t type, struct str name)
{
	struct arena work = {0};
	int32_t found = -1;
	struct str keys[ENTITY_TYPES + 1];
	for (int i = 0; i <= ENTITY_TYPES; i++)
		keys[i] = form_key(&work, name, (uint8_t)i);
	for (int32_t i = 0; i < v->n && found < 0; i++)
		if (is_type(&v->at[i], type) && str_eq(v->at[i].key, keys[v->at[i].type]))
			found = i;
	for (int32_t i = 0; i < v->n && found < 0; i++)
		if (is_type(&v->at[i], type) && has_alias(&work, &v->at[i], name))
			found = i;
	arena_free(&work);
	return found;
}

int32_t entity_count(const struct entity *x, int32_t article)
{
	int32_t low = 0, high = x->counts.n;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		if (x->counts.at[middle].article < article)
			low = middle + 1;
		else
			high = middle;
	}
	return low < x->counts.n && x->counts.at[low].article == article ? x->counts.at[low].count
									 : 0;
}

int32_t entity_first_name(const struct entities *v, int32_t article, int32_t at)
{
	int32_t low = 0, high = v->names;
	while (low < high) {
		int32_t mid = low + (high - low) / 2;
		const struct name *n = &v->name[mid];
		if (n->article < article || (n->article == article && n->span.end <= at))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

int32_t entity_name_at(const struct entities *v, int32_t article, int32_t at)
{
	int32_t i = entity_first_name(v, article, at);
	bool there = i < v->names && v->name[i].article == article && v->name[i].span.beg <= at;
	return there ? i : -1;
}

int32_t entity_next(const struct entity *x, int32_t name, int dir)
{
	int32_t low = 0, high = x->members.n;
	while (low < high) {
		int32_t middle = (low + high) / 2;
		if (x->members.at[middle] < name)
			low = middle + 1;
		else
			high = middle;
	}
	bool there = low < x->members.n && x->members.at[low] == name;
	int32_t to = dir < 0 ? low - 1 : low + there;
	return to >= 0 && to < x->members.n ? x->members.at[to] : -1;
}

void entity_why(const struct entities *v, int32_t name, struct buf *out)
{
	const struct joined *j = &v->joined[name];
	const struct entity *x = &v->at[j->entity];
	const char *words = j->turned && sieves[j->sieve].turned != NULL ? sieves[j->sieve].turned
									 : sieves[j->sieve].words;
	buf_printf(out, "\"%.*s\" %s", STR_ARG(v->name[name].text), words);
	if (j->like.len > 0)
		buf_printf(out, " \"%.*s\"", STR_ARG(j->like));
	if (j->nearest)
		buf_add(out, STR(", the nearest of several in this article"));
	if (x->tie == TIE_NATION)
		buf_printf(out, "; the nationality of %.*s", STR_ARG(x->of_name));
	if (j->speaks)
		buf_printf(out, "; stands for the government of %.*s", STR_ARG(x->of_name));
	buf_add_char(out, '.');
}

const struct entity *entity_meant(const struct entities *v, int32_t name)
{
	const struct joined *j = &v->joined[name];
	const struct entity *x = &v->at[j->entity];
	bool stands = x->tie == TIE_NATION || j->speaks;
	return stands && x->of >= 0 ? &v->at[x->of] : x;
}
