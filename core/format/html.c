#include "config.h"

#include "core/format/html.h"

void html_text(struct buf *out, struct str s)
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
		html_text(out, line);
		open = true;
	}
	buf_add(out, open ? STR("</p>\n") : STR(""));
}
