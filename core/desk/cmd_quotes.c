/* cmd_quotes - the Quotes pane: open and close voices, to the text, copy, why. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"
#include "core/desk/help.h"

/* The row in focus; false: there is none. */
static bool focused_row(struct desk *d, struct quotes_row *out)
{
	struct arena a = {0};
	struct quotes_rows rows;
	quotes_rows(d, &a, &rows);
	if (rows.n > 0)
		*out = rows.at[d->voicing.list.focus];
	arena_free(&a);
	return rows.n > 0;
}

/* Closing from within goes to the voice. */
static void go_to_voice(struct desk *d, int32_t voice)
{
	struct arena a = {0};
	struct quotes_rows rows;
	quotes_rows(d, &a, &rows);
	for (int32_t i = 0; i < rows.n; i++)
		if (rows.at[i].voice == voice && rows.at[i].kind == QUOTES_VOICE)
			d->voicing.list.focus = i;
	arena_free(&a);
}

bool open_quotes_row(struct desk *d, struct err *e)
{
	struct quotes_row row;
	if (!focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no voice under the focus");
	if (row.kind == QUOTES_VOICE) {
		voicing_fold(d, row.voice, !row.open);
		return true;
	}
	const struct utterance u = d->voicing.voices.said[row.said];
	show_place(d, u.article, u.span.beg);
	return true;
}

bool fold_quotes_row(struct desk *d, bool open, struct err *e)
{
	struct quotes_row row;
	if (!focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no voice under the focus");
	voicing_fold(d, row.voice, open);
	if (!open)
		go_to_voice(d, row.voice);
	return true;
}

bool focused_utterance(struct desk *d, struct utterance *out, struct err *e)
{
	struct quotes_row row;
	if (!focused_row(d, &row) || row.said < 0)
		return err_set(e, ERR_USAGE, "no quotation under the focus: Enter opens a voice");
	*out = d->voicing.voices.said[row.said];
	return true;
}

/* ---------------------------------------------------------------------- why */

static void fact(struct desk *d, const char *what, struct str text)
{
	text_fact(d, str_printf(&d->text_arena, "%-9s %.*s", what, STR_ARG(text)));
}

/* Each other article that has it: which words it leaves out or changes. */
static void why_rendered(struct desk *d, const struct view *v, int32_t said)
{
	const struct renderings *all = voicing_renderings(d);
	const struct voices *voices = &d->voicing.voices;
	for (int32_t i = all != NULL ? renderings_find(all, said, 0) : -1; i >= 0;
		i = renderings_find(all, said, i + 1)) {
		const struct rendering *r = &all->at[i];
		int other = r->said[0] == said ? 1 : 0;
		const struct utterance *u = &voices->said[r->said[other]];
		char letter[8];
		story_letter(letter, u->article);
		struct str text = span_text(v->story->at[u->article]->doc.text, u->span);
		struct str how = rendering_why(v->arena, v->story, voices, r, other);
		fact(d, "also",
			str_printf(v->arena, "%s  %.*s", letter, STR_ARG(view_clean(v, text))));
		fact(d, "", view_clean(v, how));
	}
}

static void why_said(struct desk *d, const struct view *v, int32_t said)
{
	const struct utterance *u = &d->voicing.voices.said[said];
	const struct document *doc = &d->story.at[u->article]->doc;
	char letter[8];
	story_letter(letter, u->article);
	int32_t s = document_sentence(doc, u->span.beg);
	fact(d, "said", view_clean(v, span_text(doc->text, u->span)));
	fact(d, "sentence", str_printf(v->arena, "%s %d", letter, s + 1));
	fact(d, "because", view_clean(v, utterance_why(v->arena, v->story, u)));
	why_rendered(d, v, said);
}

/* What the words for a voice are, and why it is one. */
static void why_voice(struct desk *d, const struct view *v, int32_t voice)
{
	static const char *const kinds[VOICE_KINDS] = {
		[VOICE_ENTITY] = "a name of the story, with all its forms (Entities)",
		[VOICE_WORDS] = "no name of the story, but called by one: these words",
		[VOICE_UNNAMED] = "somebody without a name: these words",
		[VOICE_NOBODY] =
			"nobody is said to say it, or it is not known whom a pronoun means",
	};
	const struct voices *all = &d->voicing.voices;
	const struct voice *of = &all->at[voice];
	fact(d, "voice", quotes_name(v, of));
	fact(d, "is", str_of(kinds[of->kind]));
	fact(d, "has", quotes_counts(v, all, voice));
	struct str last = STR("");
	for (int32_t i = all->cell[of->first].first; i < all->said_n && all->said[i].voice == voice;
		i++) {
		const struct utterance *u = &all->said[i];
		struct str as = span_text(v->story->at[u->article]->doc.text, u->speaker);
		struct str why = speaker_meant_why(v->arena, v->story, as, u->who);
		char letter[8];
		story_letter(letter, u->article);
		why = str_printf(v->arena, "%s  %.*s", letter, STR_ARG(view_clean(v, why)));
		if (!str_eq(why, last))
			fact(d, "speaker", why);
		last = why;
	}
}

bool why_quotes(struct desk *d, struct err *e)
{
	struct quotes_row row;
	if (!focused_row(d, &row))
		return err_set(e, ERR_USAGE, "no voice under the focus");
	struct arena a = {0};
	const struct view v = desk_view_of(d, &a);
	text_begin(d, TEXT_NOTICE, STR("Why"));
	d->text_about =
		row.said >= 0 ? STR("why somebody is said to say this") : STR("who this voice is");
	d->text_width = d->layout.main.columns;
	if (row.said >= 0)
		why_said(d, &v, row.said);
	else
		why_voice(d, &v, row.voice);
	arena_free(&a);
	return true;
}
