/* cmd_correct - what the reader says about entities; keeping and undoing corrections. */
#include "config.h"

#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/compare/pinned.h"
#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"
#include "core/story/story_file.h"

/* Where corrections are kept: the story file that was opened, else one beside the articles. */
static struct str story_path(struct desk *d, struct arena *a)
{
	if (d->story.file.len > 0)
		return d->story.file;
	for (int32_t i = 0; i < d->story.n; i++)
		if (!str_eq(d->story.at[i]->path, STR("-")))
			return str_of(file_join(
				a, file_folder(d->story.at[i]->path), STR("parallax.story")));
	return STR("");
}

bool correction_keep(struct desk *d, struct str line, struct err *e)
{
	struct arena a = {0};
	struct str path = story_path(d, &a);
	bool ok = true;
	if (d->read_only)
		ok = err_set(e, ERR_USAGE, "not saved: parallax runs with --read-only");
	else if (path.len == 0)
		ok = err_set(e, ERR_USAGE, "not saved: standard input has no folder");
	else
		ok = story_file_add(str_cstr(&a, path), line, e);
	if (ok && d->story.file.len == 0)
		d->story.file = str_dup(&d->story.arena, path);
	if (ok)
		message_say(d, "saved to %.*s   U undo", STR_ARG(file_name(path)));
	arena_free(&a);
	return ok;
}

void corrected(struct desk *d, uint8_t kind)
{
	VEC_PUSH(&d->arena, &d->corrected, kind);
}

/* The line of a correction, as the story file and :corrections show it. */
static struct str correction_line(struct arena *a, const struct correction *c)
{
	static const char *const name[] = {[CORRECTION_MERGE] = "merge",
		[CORRECTION_ALIAS] = "alias",
		[CORRECTION_SPLIT] = "split",
		[CORRECTION_RENAME] = "rename",
		[CORRECTION_RETYPE] = "retype",
		[CORRECTION_SPEAKS] = "speaks"};
	struct str first = line_quote(a, c->name);
	struct str last = c->kind == CORRECTION_RETYPE ? str_of(entity_type_name(c->to))
						       : line_quote(a, c->other);
	return str_printf(a, "%s %s %.*s %.*s", name[c->kind], entity_type_name(c->type),
		STR_ARG(first), STR_ARG(last));
}

static bool kind_of(struct str name, uint8_t *kind)
{
	static const char *const names[] = {
		"merge", "alias", "split", "rename", "retype", "speaks"};
	static const uint8_t kinds[] = {CORRECTION_MERGE, CORRECTION_ALIAS, CORRECTION_SPLIT,
		CORRECTION_RENAME, CORRECTION_RETYPE, CORRECTION_SPEAKS};
	for (int i = 0; i < 6; i++) {
		if (str_eq(name, str_of(names[i]))) {
			*kind = kinds[i];
			return true;
		}
	}
	return false;
}

/* From a story file a correction is only taken over; from the reader it is kept too. */
static bool correct(
	struct desk *d, const struct call *c, const struct correction *one, struct err *e)
{
	struct arena a = {0};
	bool ok = true;
	if (c->file.len == 0) {
		if (entity_find(&d->story.entities, one->type, one->name) < 0)
			ok = err_set(e, ERR_USAGE, "no %s \"%.*s\" in these articles",
				entity_type_name(one->type), STR_ARG(one->name));
		else
			ok = correction_keep(d, correction_line(&a, one), e);
	}
	/* One that could not be saved holds for this session; `e` says so. */
	if (ok || e->kind != ERR_USAGE) {
		corrected(d, CORRECTED_NAME);
		story_correct(&d->story, one);
	}
	arena_free(&a);
	return ok;
}

static bool merge_marked(struct desk *d, const struct call *c, struct err *e)
{
	const struct entities *all = &d->story.entities;
	struct arena a = {0};
	struct entity_rows rows;
	int32_t into = -1, n = 0;
	names_rows(d, &a, &rows);
	for (int32_t i = 0; i < rows.n; i++) {
		if (!rows.at[i].marked)
			continue;
		if (into < 0 || all->at[rows.at[i].entity].total > all->at[into].total)
			into = rows.at[i].entity;
		n++;
	}
	bool ok = n >= 2 || err_set(e, ERR_USAGE, "mark two names or more with t, then merge");
	for (int32_t i = 0; i < rows.n && ok; i++) {
		if (!rows.at[i].marked || rows.at[i].entity == into)
			continue;
		const struct correction one = {.kind = CORRECTION_MERGE,
			.type = all->at[into].type,
			.name = all->at[into].name,
			.other = all->at[rows.at[i].entity].name};
		ok = correct(d, c, &one, e);
	}
	d->names.marked.n = 0;
	arena_free(&a);
	return ok;
}

/* Without arguments the prompt opens with what can be filled in. */
static bool ask(struct desk *d, const struct call *c, struct err *e)
{
	int32_t i = names_focused(d);
	struct arena a = {0};
	if (i < 0)
		return err_set(e, ERR_USAGE, "no name under the focus");
	const struct entity *x = &d->story.entities.at[i];
	prompt_open(d, PROMPT_COMMAND,
		str_printf(&a, "%s %s %.*s ", c->command->name, entity_type_name(x->type),
			STR_ARG(line_quote(&a, x->name))));
	arena_free(&a);
	return true;
}

bool cmd_correct(struct desk *d, const struct call *c, struct err *e)
{
	struct correction one = {.kind = CORRECTION_MERGE};
	kind_of(str_of(c->command->name), &one.kind);
	if (c->args.n == 0 && c->file.len == 0)
		return one.kind == CORRECTION_MERGE ? merge_marked(d, c, e) : ask(d, c, e);
	if (c->args.n != 3)
		return err_set(e, ERR_USAGE, "usage: %s %s", c->command->name, c->command->args);
	if (!entity_type_parse(c->args.at[0].text, &one.type))
		return err_set(e, ERR_DATA, "no type \"%.*s\": PER, ORG, LOC or MISC",
			STR_ARG(c->args.at[0].text));
	one.name = c->args.at[1].text;
	if (one.kind != CORRECTION_RETYPE)
		one.other = c->args.at[2].text;
	else if (!entity_type_parse(c->args.at[2].text, &one.to))
		return err_set(e, ERR_DATA, "no type \"%.*s\": PER, ORG, LOC or MISC",
			STR_ARG(c->args.at[2].text));
	return correct(d, c, &one, e);
}

static bool undo_pin(struct desk *d, struct err *e)
{
	struct story *s = &d->story;
	struct arena a = {0};
	struct str line = pin_line(&a, &s->pins.at[s->pins.n - 1]);
	bool ok = pin_take_back(d, s->pins.n - 1, e);
	if (ok)
		message_say(d, "undone: %.*s", STR_ARG(line));
	arena_free(&a);
	return ok;
}

bool cmd_undo(struct desk *d, const struct call *c, struct err *e)
{
	struct story *s = &d->story;
	struct arena a = {0};
	bool ok = true;
	(void)c;
	if (d->corrected.n == 0)
		return err_set(e, ERR_USAGE, "nothing to undo");
	uint8_t kind = d->corrected.at[d->corrected.n - 1];
	if (kind == CORRECTED_DATE)
		return undo_dated(d, e);
	if (kind == CORRECTED_PIN)
		return undo_pin(d, e);
	if (kind == CORRECTED_NOTE)
		return undo_note(d, e);
	bool entry = kind == CORRECTED_ENTRY;
	struct str line = entry ? revision_line(&a, &s->revisions.at[s->revisions.n - 1])
				: correction_line(&a, &s->corrections.at[s->corrections.n - 1]);
	if (s->file.len > 0 && !d->read_only)
		ok = story_file_remove(str_cstr(&a, s->file), line, e);
	if (ok) {
		message_say(d, "undone: %.*s", STR_ARG(line));
		d->corrected.n--;
		if (entry)
			story_unrevise(s);
		else
			story_uncorrect(s);
	}
	arena_free(&a);
	return ok;
}

/* One that finds nothing recedes. */
static void list_correction(struct desk *d, struct str line, bool idle)
{
	text_say(d,
		str_printf(
			&d->text_arena, " %.*s%s", STR_ARG(line), idle ? "   (finds nothing)" : ""),
		idle ? FACE_RECEDE : FACE_TEXT, nowhere);
}

bool cmd_corrections(struct desk *d, const struct call *c, struct err *e)
{
	const struct story *s = &d->story;
	int32_t n = s->corrections.n + s->revisions.n + s->pins.n;
	(void)c;
	(void)e;
	text_begin(d, TEXT_NOTICE, STR("Corrections"));
	struct arena *a = &d->text_arena;
	for (int32_t i = 0; i < s->corrections.n; i++)
		list_correction(d, correction_line(a, &s->corrections.at[i]),
			s->linked && s->entities.active != NULL && !s->entities.active[i]);
	for (int32_t i = 0; i < s->revisions.n; i++)
		list_correction(d, revision_line(a, &s->revisions.at[i]),
			s->timed && s->timeline.active != NULL && !s->timeline.active[i]);
	for (int32_t i = 0; i < s->pins.n; i++)
		list_correction(d, pin_line(a, &s->pins.at[i]), !pin_is_active(s, i));
	if (n == 0)
		text_say(d, STR(" no corrections"), FACE_RECEDE, nowhere);
	d->text_about =
		str_printf(a, "%d%s%.*s", n, s->file.len > 0 ? "   in " : "", STR_ARG(s->file));
	return true;
}
