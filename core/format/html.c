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

static void put(FILE *out, char c)
{
	switch (c) {
	case '&':
		fputs("&amp;", out);
		break;
	case '<':
		fputs("&lt;", out);
		break;
	case '>':
		fputs("&gt;", out);
		break;
	case '"':
		fputs("&quot;", out);
		break;
	default:
		fputc(c, out);
	}
}

void html_text(FILE *out, struct str text)
{
	struct buf clean = {0};
	bool space = false;
	utf8_clean(&clean, text);
	for (int32_t i = 0; i < clean.len; i++) {
		char c = clean.at[i];
		bool white = c == ' ' || c == '\n' || c == '\t';
		if (!white)
			put(out, c);
		else if (!space)
			fputc(' ', out);
		space = white;
	}
	buf_free(&clean);
}
