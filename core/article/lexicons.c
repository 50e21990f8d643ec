#include "config.h"

#include "core/article/lexicons.h"

#include "core/base/file.h"
#include "core/text/stem.h"
#include "data/wording/wording.h"

struct tagger *lexicons_tagger(struct lexicons *l)
{
	if (!l->asked) {
		l->asked = true;
		struct err why;
		if (!model_find(&l->model, &why))
			err_set(&l->err, why.kind, "%s; names are found by rules only", why.text);
		tagger_open(&l->tagger, &l->model);
		stemmer_check(&l->stem_err);
	}
	return &l->tagger;
}

static const struct wording_list *built_in(struct str name)
{
	for (int32_t i = 0; i < wording_lists_n; i++)
		if (str_eq(name, str_of(wording_lists[i].name)))
			return &wording_lists[i];
	return NULL;
}

/* "lists/mine.txt" is called "mine". */
static struct str list_name(struct str path)
{
	struct str name = file_name(path);
	int32_t dot = str_find_char(name, '.');
	return dot > 0 ? str_sub(name, 0, dot) : name;
}

static bool read_file(struct wordbook *b, struct str path, struct err *e)
{
	struct arena a = {0};
	struct buf text = {0};
	bool ok = file_read(str_cstr(&a, path), &text, NULL, e) &&
		  wordbook_read(b, list_name(path), path, buf_str(&text), e);
	buf_free(&text);
	arena_free(&a);
	return ok;
}

/* A list inside of one that is built in: "modality". */
static bool read_part(struct wordbook *b, struct str name)
{
	bool found = false;
	for (int32_t i = 0; i < wording_lists_n; i++)
		found |= wordbook_read_part(
			b, name, str_of(wording_lists[i].name), wording_lists[i].text);
	return found;
}

/* The first thing that is wrong is kept; the other lists are read all the same. */
static void read_list(struct lexicons *l, struct str name)
{
	const struct wording_list *own = built_in(name);
	struct err e;
	if (str_eq(name, STR("passives"))) {
		wordbook_add_passives(&l->book);
		return;
	}
	if (own == NULL && read_part(&l->book, name))
		return;
	bool ok = own != NULL ? wordbook_read(&l->book, name, name, own->text, &e)
			      : read_file(&l->book, name, &e);
	if (!ok && l->book_err.kind == ERR_NONE)
		l->book_err = e;
}

const struct wordbook *lexicons_book(struct lexicons *l)
{
	struct str rest = l->wording.len > 0 ? l->wording : STR("parallax"), name;
	if (l->book_asked)
		return &l->book;
	l->book_asked = true;
	while (str_cut(&rest, ' ', &name))
		if (name.len > 0)
			read_list(l, name);
	return &l->book;
}

void lexicons_set_wording(struct lexicons *l, struct str names)
{
	wordbook_free(&l->book);
	l->wording = names;
	l->book_asked = false;
	l->book_err = (struct err){0};
}

void lexicons_close(struct lexicons *l)
{
	wordbook_free(&l->book);
	if (l->asked) {
		tagger_close(&l->tagger);
		model_close(&l->model);
	}
	*l = (struct lexicons){0};
}
