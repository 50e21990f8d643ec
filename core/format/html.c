#include "config.h"

#include "core/format/html.h"

#include "core/base/buf.h"
#include "core/base/utf8.h"

static const char common[] =
	":root{color-scheme:light dark}"
	"body{font:1rem/1.5 Georgia,serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
	"h1{font-size:1.5rem;line-height:1.2}"
	"table{border-collapse:collapse;width:100%}"
	"th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}"
	"th{font-weight:normal;white-space:nowrap}"
	"@media print{body{max-width:none;margin:0}tr,li{break-inside:avoid}}";

void html_begin(FILE *out, struct str title, const char *style)
{
	fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
		out);
	html_text(out, title);
	fprintf(out, "</title>\n<style>%s%s</style>\n</head>\n<body>\n<h1>", common,
		style != NULL ? style : "");
	html_text(out, title);
	fputs("</h1>\n", out);
}

void html_end(FILE *out)
{
	fputs("</body>\n</html>\n", out);
}

void html_text(FILE *out, struct str text)
{
	struct buf clean = {0}, folded = {0}, escaped = {0};
	utf8_clean(&clean, text);
	for (int32_t i = 0; i < clean.len; i++) {
		char c = clean.at[i];
		bool white = c == ' ' || c == '\n' || c == '\t';
		bool after = folded.len > 0 && folded.at[folded.len - 1] == ' ';
		if (!white)
			buf_add_char(&folded, c);
		else if (!after)
			buf_add_char(&folded, ' ');
	}
	html_escape(&escaped, buf_str(&folded));
	if (escaped.len > 0)
		fwrite(escaped.at, 1, (size_t)escaped.len, out);
	buf_free(&escaped);
	buf_free(&folded);
	buf_free(&clean);
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
