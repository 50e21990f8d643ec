#include "config.h"

#include "tui/osc52.h"

enum { SCREEN_PIECE = 240 }; /* bytes: screen 4.0 keeps no string over 256 */

static void add_base64(struct buf *out, struct str text)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (int32_t i = 0; i < text.len; i += 3) {
		uint32_t bits = 0;
		for (int32_t k = 0; k < 3; k++)
			bits = bits << 8 | (i + k < text.len ? (unsigned char)text.at[i + k] : 0u);
		for (int32_t k = 0; k < 4; k++)
			buf_add_char(
				out, i + k <= text.len ? digits[bits >> (18 - 6 * k) & 63] : '=');
	}
}

static void wrap_for_screen(struct buf *out, struct str sequence)
{
	while (sequence.len > 0) {
		buf_add(out, STR("\033P"));
		buf_add(out, str_sub(sequence, 0, SCREEN_PIECE));
		buf_add(out, STR("\033\\"));
		sequence = str_from(sequence, SCREEN_PIECE);
	}
}

bool osc52_format(struct buf *out, struct str text, enum osc52_wrap wrap, struct err *e)
{
	if (text.len > OSC52_MOST)
		return err_set(e, ERR_USAGE,
			"%d bytes are too many for the clipboard of a terminal, which takes %d; "
			":write FILE saves them",
			(int)text.len, OSC52_MOST);
	struct buf sequence = {0};
	buf_add(&sequence, STR("\033]52;c;"));
	add_base64(&sequence, text);
	buf_add_char(&sequence, '\a');
	if (wrap == OSC52_SCREEN)
		wrap_for_screen(out, buf_str(&sequence));
	else
		buf_add(out, buf_str(&sequence));
	buf_free(&sequence);
	return true;
}
