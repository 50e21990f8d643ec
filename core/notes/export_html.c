#include "config.h"

#include "core/notes/export.h"

#include "core/base/utf8.h"
#include "core/format/html.h"

/* One file, no script, nothing fetched from elsewhere; fit for paper. */
static const char head[] = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
			   "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";
static const char style[] = "</title>\n<style>\n"
			    "body { max-width: 42em; margin: 2em auto; padding: 0 1em; "
			    "font-family: serif; line-height: 1.5 }\n"
			    "article { border-top: 1px solid #999; break-inside: avoid }\n"
			    "blockquote { margin: 1em 0 0; padding-left: 1em; "
			    "border-left: 3px solid #999 }\n"
			    "footer, cite { font-size: smaller; color: #555 }\n"
			    "</style>\n</head>\n<body>\n<h1>";

static void put_quote(struct buf *out, const struct selector *q)
{
	struct arena a = {0};
	buf_add(out, STR("<blockquote><p>"));
	html_escape(out, q->prefix);
	buf_add(out, STR("<mark>"));
	html_escape(out, export_words(&a, q));
	buf_add(out, STR("</mark>"));
	html_escape(out, q->suffix);
	buf_add(out, STR("</p></blockquote>\n"));
	arena_free(&a);
}

static void put_target(const struct anchored_notes *x, int32_t note, int32_t i, struct buf *out)
{
	const struct target *t = &x->notes->at[note].targets.at[i];
	struct notes_source s = export_source(x, note, i);
	enum anchor_state state = x->at[note][i].anchor.state;
	if (t->quote.exact.len > 0)
		put_quote(out, &t->quote);
	buf_add(out, STR("<p><cite>"));
	html_escape(out, s.title.len > 0 ? s.title : s.key);
	buf_add(out, STR("</cite> "));
	html_escape(out, s.path);
	if (state != ANCHOR_EXACT)
		buf_printf(out, " (%s)", anchor_state_name(state));
	buf_add(out, STR("</p>\n"));
}

static void put_note(const struct anchored_notes *x, int32_t note, struct buf *out)
{
	const struct note *n = &x->notes->at[note];
	buf_add(out, STR("<article"));
	if (n->id.len > 0) {
		buf_add(out, STR(" id=\"note-"));
		html_escape(out, n->id);
		buf_add(out, STR("\""));
	}
	buf_add(out, STR(">\n"));
	for (int32_t i = 0; i < n->targets.n; i++)
		put_target(x, note, i, out);
	html_paragraphs(out, n->text);
	buf_add(out, STR("<footer>"));
	for (int32_t i = 0; i < n->tags.n; i++) {
		buf_add_char(out, '#');
		html_escape(out, n->tags.at[i]);
		buf_add_char(out, ' ');
	}
	html_escape(out, n->author);
	buf_add(out, n->author.len > 0 && n->stamp.len > 0 ? STR(", ") : STR(""));
	html_escape(out, n->stamp);
	buf_add(out, STR("</footer>\n</article>\n"));
}

void export_html(const struct anchored_notes *x, struct buf *out)
{
	struct buf text = {0};
	buf_add(&text, str_of(head));
	html_escape(&text, export_title(x));
	buf_add(&text, str_of(style));
	html_escape(&text, export_title(x));
	buf_add(&text, STR("</h1>\n"));
	for (int32_t i = 0; i < x->notes->n; i++)
		if (x->notes->at[i].fault == NULL)
			put_note(x, i, &text);
	buf_add(&text, STR("</body>\n</html>\n"));
	utf8_clean(out, buf_str(&text));
	buf_free(&text);
}
