#include "config.h"

#include "core/format/html.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"

/*
 * What is read has a contrast of 7:1 and more with the page, in both schemes, and
 * of 4.5:1 and more with a mark (WCAG 2.2, 1.4.6 and 1.4.3).
 */
static const char common[] =
	":root{color-scheme:light dark;--page:#fff;--ink:#1c1c1a;--dim:#55534d;--line:#d3d0c8;"
	"--soft:#f4f2ec;--link:#0a4a91;--warn:#97180f;--mark:#ffe9a3}"
	"@media(prefers-color-scheme:dark){:root{--page:#161719;--ink:#e9e6df;--dim:#b3b0a8;"
	"--line:#414347;--soft:#202226;--link:#93c1ff;--warn:#ffa79c;--mark:#463a0c}}"
	"body{font:1rem/1.5 Georgia,serif;max-width:50rem;margin:2rem auto;padding:0 1rem;"
	"background:var(--page);color:var(--ink);overflow-wrap:break-word}"
	"h1{font-size:1.5rem;line-height:1.2}"
	"table{border-collapse:collapse;width:100%}"
	"th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}"
	"th{font-weight:normal;white-space:nowrap}"
	"@media print{:root{--page:#fff;--ink:#000;--dim:#333;--line:#999;--soft:#fff;--link:#000;"
	"--warn:#000;--mark:#eee}body{max-width:none;margin:0;padding:0}tr,li{break-inside:avoid}}";

void html_head(FILE *out, struct str title, const char *style)
{
	fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
		out);
	html_text(out, title);
	fprintf(out, "</title>\n<style>%s%s</style>\n</head>\n<body>\n", common,
		style != NULL ? style : "");
}

void html_begin(FILE *out, struct str title, const char *style)
{
	html_head(out, title, style);
	fputs("<h1>", out);
	html_text(out, title);
	fputs("</h1>\n", out);
}

void html_end(FILE *out)
{
	fputs("</body>\n</html>\n", out);
}

void html_plain(struct buf *out, struct str text)
{
	struct buf clean = {0};
	int32_t from = out->len;
	utf8_clean(&clean, text);
	for (int32_t i = 0; i < clean.len; i++) {
		char c = clean.at[i];
		bool white = c == ' ' || c == '\n' || c == '\t';
		bool after = out->len > from && out->at[out->len - 1] == ' ';
		if (!white)
			buf_add_char(out, c);
		else if (!after)
			buf_add_char(out, ' ');
	}
	buf_free(&clean);
}

void html_text(FILE *out, struct str text)
{
	struct buf plain = {0}, escaped = {0};
	html_plain(&plain, text);
	html_escape(&escaped, buf_str(&plain));
	if (escaped.len > 0)
		fwrite(escaped.at, 1, (size_t)escaped.len, out);
	buf_free(&escaped);
	buf_free(&plain);
}

void html_language(FILE *out, struct str language)
{
	if (language.len == 0 || str_eq(language, STR("und")) || str_eq(language, STR("en")))
		return;
	fputs(" lang=\"", out);
	html_text(out, language);
	fputs("\" dir=\"auto\"", out);
}

void html_escape(struct buf *out, struct str s)
{
	for (int32_t i = 0; i < s.len; i++) {
		switch (s.at[i]) {
		case '&':
			buf_add(out, STR("&amp;"));
			break;
		case '<':
			buf_add(out, STR("&lt;"));
			break;
		case '>':
			buf_add(out, STR("&gt;"));
			break;
		case '"':
			buf_add(out, STR("&quot;"));
			break;
		case '\'':
			buf_add(out, STR("&#39;"));
			break;
		default:
			buf_add_char(out, s.at[i]);
		}
	}
}

void html_paragraphs(struct buf *out, struct str s)
{
	struct str line;
	bool open = false;
	while (str_cut(&s, '\n', &line)) {
		line = str_trim(line);
		if (line.len == 0) {
			buf_add(out, open ? STR("</p>\n") : STR(""));
			open = false;
			continue;
		}
		buf_add(out, open ? STR("<br>\n") : STR("<p>"));
		html_escape(out, line);
		open = true;
	}
	buf_add(out, open ? STR("</p>\n") : STR(""));
}
