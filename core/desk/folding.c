#include "config.h"

#include "core/desk/folding.h"

#include "core/base/vec.h"
#include "core/desk/desk.h"

static int32_t index_of(const struct desk *d, const struct reader *r)
{
	return (int32_t)(r - d->reader);
}

static bool holds(const struct desk *d, int32_t i)
{
	const struct folding *f = &d->folding[i];
	return f->on && f->article >= 0 && f->article == d->reader[i].article;
}

static void forget(struct folding *f)
{
	bool on = f->on;
	arena_reset(&f->arena);
	*f = (struct folding){.arena = f->arena, .on = on, .article = -1};
}

void folding_init(struct desk *d)
{
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		d->folding[i].article = -1;
}

void folding_free(struct desk *d)
{
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		arena_free(&d->folding[i].arena);
}

/* -------------------------------------------------------------------- making */

static void close_up(struct folding *f)
{
	f->closed = (struct folds){f->shown, 0};
	for (int32_t k = 0; k < f->repeats.n; k++)
		if (f->state[k] == FOLD_CLOSED)
			f->shown[f->closed.n++] = f->fold[k];
}

/* Articles read to their end; else those before this one. False: there are none. */
static bool read_before(struct desk *d, struct folding *f, int32_t article, bool *before)
{
	bool any = false;
	for (int32_t k = 0; k < d->story.n; k++)
		desk_remember(d, k);
	for (int32_t k = 0; k < d->story.n; k++)
		any |= before[k] = k != article && progress_is_read(d, k);
	f->by_order = !any;
	for (int32_t k = 0; k < article && f->by_order; k++)
		any = before[k] = true;
	return any;
}

static void lay_folds(struct folding *f)
{
	int32_t n = f->repeats.n;
	f->fold = ARENA_ARRAY(&f->arena, struct fold, n + 1);
	f->shown = ARENA_ARRAY(&f->arena, struct fold, n + 1);
	f->state = ARENA_ARRAY(&f->arena, uint8_t, n + 1);
	for (int32_t k = 0; k < n; k++) {
		const struct repeat *one = &f->repeats.at[k];
		struct str who = repeat_tellers(&f->arena, &f->repeats, one);
		f->fold[k] = (struct fold){one->span, one->sentences,
			str_printf(&f->arena, "said in %.*s", STR_ARG(who))};
	}
	close_up(f);
}

bool folding_make(struct desk *d, int32_t i, const int32_t *articles, int32_t n, struct err *e)
{
	struct folding *f = &d->folding[i];
	int32_t article = d->reader[i].article;
	forget(f);
	if (d->story.n < 2)
		return err_set(e, ERR_USAGE, "one article alone repeats nobody; :add opens more");
	if (library_is_open(d))
		return err_set(e, ERR_USAGE, LIBRARY_TOO_MANY);
	f->on = true; /* so that they are compared */
	if (!claiming_is_fresh(d))
		return err_set(
			e, ERR_USAGE, "the articles are still being compared; again in a moment");
	bool *before = ARENA_ARRAY(&f->arena, bool, d->story.n + 1);
	for (int32_t k = 0; k < n; k++)
		before[articles[k]] = true;
	if (n == 0 && !read_before(d, f, article, before))
		return err_set(e, ERR_USAGE,
			"nothing was read before this one; :only-new KEY names articles");
	repeats_build(&f->arena, &d->story, comparing_all(d), &d->claiming.claims,
		&d->claiming.conflicts, article, before, &f->repeats);
	f->article = article;
	lay_folds(f);
	d->dirty = true;
	return true;
}

void folding_end(struct desk *d, int32_t i)
{
	forget(&d->folding[i]);
	d->folding[i].on = false;
	d->dirty = true;
}

void folding_follow(struct desk *d, int32_t i)
{
	if (d->folding[i].on && !holds(d, i))
		folding_make(d, i, NULL, 0, NULL);
}

void folding_drop(struct desk *d, int32_t article)
{
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		if (d->folding[i].article == article)
			forget(&d->folding[i]);
}

/* -------------------------------------------------------------------- asking */

const struct folds *folding_closed(const struct desk *d, int32_t i)
{
	return holds(d, i) ? &d->folding[i].closed : NULL;
}

void folding_unfolded(const struct desk *d, struct arena *a, int32_t i, int32_t from, int32_t to,
	struct spans *out)
{
	const struct folding *f = &d->folding[i];
	for (int32_t k = 0; holds(d, i) && k < f->repeats.n; k++)
		if (f->state[k] != FOLD_CLOSED &&
			span_meets(f->fold[k].span, (struct span){from, to}))
			VEC_PUSH(a, out, f->fold[k].span);
}

int32_t folding_find(struct desk *d, const struct reader *r, int32_t at)
{
	int32_t i = index_of(d, r);
	return holds(d, i) && !r->raw ? repeats_find(&d->folding[i].repeats, at) : -1;
}

const struct repeat *folding_at(struct desk *d, const struct reader *r, int32_t at)
{
	const struct folding *f = &d->folding[index_of(d, r)];
	int32_t k = folding_find(d, r, at);
	return k >= 0 && f->state[k] == FOLD_CLOSED ? &f->repeats.at[k] : NULL;
}

int32_t folding_step(struct desk *d, const struct reader *r, int32_t sentence, int dir)
{
	const struct sentences *all = &desk_document(d, r)->sentences;
	const struct repeat *in = folding_at(d, r, all->at[sentence].span.beg);
	int32_t to = in == NULL ? sentence + dir
		     : dir > 0  ? in->sentence + in->sentences
				: in->sentence - 1;
	if (to < 0 || to >= all->n)
		return -1;
	in = folding_at(d, r, all->at[to].span.beg);
	return in != NULL ? in->sentence : to;
}

void folding_set(struct desk *d, const struct reader *r, int32_t fold, enum fold_state state)
{
	struct folding *f = &d->folding[index_of(d, r)];
	f->state[fold] = (uint8_t)state;
	close_up(f);
	d->dirty = true;
}

void folding_set_all(struct desk *d, const struct reader *r, bool open)
{
	struct folding *f = &d->folding[index_of(d, r)];
	for (int32_t k = 0; k < f->repeats.n; k++)
		f->state[k] = open ? FOLD_OPEN : FOLD_CLOSED;
	close_up(f);
	d->dirty = true;
}

void folding_reveal(struct desk *d, const struct reader *r, int32_t at, enum fold_state how)
{
	int32_t fold = folding_find(d, r, at);
	if (fold >= 0 && d->folding[index_of(d, r)].state[fold] == FOLD_CLOSED)
		folding_set(d, r, fold, how);
}

void folding_unpeek(struct desk *d, const struct reader *r)
{
	struct folding *f = &d->folding[index_of(d, r)];
	for (int32_t k = 0; k < f->repeats.n; k++)
		if (f->state[k] == FOLD_PEEKED)
			f->state[k] = FOLD_CLOSED;
	close_up(f);
}

struct str folding_finding(struct desk *d, struct arena *a)
{
	const struct reader *r = desk_reader(d);
	const struct folding *f = &d->folding[index_of(d, r)];
	int32_t k = folding_find(d, r, r->focus);
	struct str s = STR("");
	if (k < 0 || f->state[k] != FOLD_CLOSED)
		return s;
	for (int32_t i = f->repeats.at[k].first, n = f->repeats.at[k].n; n > 0; i++, n--) {
		const struct retelling *t = &f->repeats.told[i];
		char letter[8];
		story_letter(letter, t->article);
		s = str_printf(a, "%.*s%s%s %d", STR_ARG(s), s.len > 0 ? ", " : "also ", letter,
			t->there + 1);
	}
	return s;
}

void folding_why(struct desk *d, struct arena *a, struct strs *out)
{
	const struct reader *r = desk_reader(d);
	const struct folding *f = &d->folding[index_of(d, r)];
	int32_t k = folding_find(d, r, r->focus);
	if (k < 0)
		return;
	const struct repeat *one = &f->repeats.at[k];
	int32_t s = document_sentence(desk_document(d, r), r->focus);
	VEC_PUSH(a, out,
		str_printf(a, "folded    %d sentence%s %.*s, %s", one->sentences,
			one->sentences == 1 ? "" : "s", STR_ARG(f->fold[k].about),
			f->by_order ? "which stands before it (nothing was read to its end)"
				    : "which was read before"));
	for (int32_t i = one->first; i < one->first + one->n; i++) {
		const struct retelling *t = &f->repeats.told[i];
		char letter[8];
		if (t->sentence != s && f->state[k] != FOLD_CLOSED)
			continue;
		story_letter(letter, t->article);
		VEC_PUSH(a, out,
			str_printf(a,
				"said      %d is linked with %s %d; %.0f%% of it stands in %s",
				t->sentence + 1, letter, t->there + 1, (double)t->covered * 100,
				letter));
	}
}
