#include "config.h"

#include "tui/input.h"

#include <string.h>

#include "core/base/utf8.h"
#include "tui/escape.h"

enum { ESC = 0x1b, DEL = 0x7f, BEL = 7, CAN = 0x18, ETX = 3 };

static const struct str paste_end = STR_INIT("\033[201~");

void input_init(struct input *in)
{
	*in = (struct input){.erase = DEL};
}

void input_free(struct input *in)
{
	buf_free(&in->bytes);
	buf_free(&in->paste);
}

void input_sequence(struct input *in, struct str bytes, struct key key)
{
	struct input_sequence *s = &in->sequence[in->sequences];
	if (bytes.len < 2 || bytes.at[0] != ESC || bytes.len > (int32_t)sizeof s->bytes ||
		in->sequences == INPUT_SEQUENCES)
		return;
	memcpy(s->bytes, bytes.at, (size_t)bytes.len);
	s->len = (uint8_t)bytes.len;
	s->key = key;
	in->sequences++;
}

void input_feed(struct input *in, struct str bytes)
{
	if (in->at == in->bytes.len) {
		buf_clear(&in->bytes);
		in->at = 0;
	} else if (in->at > in->bytes.len / 2) {
		int32_t left = in->bytes.len - in->at;
		memmove(in->bytes.at, in->bytes.at + in->at, (size_t)left);
		in->bytes.len = left;
		in->at = 0;
	}
	buf_add(&in->bytes, bytes);
}

static struct str pending(const struct input *in)
{
	return str_from(buf_str(&in->bytes), in->at);
}

int32_t input_wait(const struct input *in, int32_t esc_delay)
{
	if (in->state == INPUT_PASTES)
		return INPUT_PASTE_WAIT;
	return in->state == INPUT_SWALLOWS || in->at < in->bytes.len ? esc_delay : -1;
}

/* What one step of reading found; bytes 0: more are needed. */
struct taken {
	int32_t bytes;
	bool is_key;
	struct key key;
};

static struct taken key_taken(int32_t bytes, int32_t code, uint8_t mods)
{
	return (struct taken){bytes, true, {.code = code, .mods = mods}};
}

static struct taken take_control(unsigned char c)
{
	switch (c) {
	case '\t':
		return key_taken(1, KEY_CODE_TAB, 0);
	case '\r':
		return key_taken(1, KEY_CODE_ENTER, 0);
	case ESC:
		return key_taken(1, KEY_CODE_ESC, 0);
	case DEL:
		return key_taken(1, KEY_CODE_BACKSPACE, 0);
	case 0:
		return key_taken(1, ' ', KEY_CTRL);
	default:
		return key_taken(1, c <= 26 ? 'a' + c - 1 : '@' + c, KEY_CTRL);
	}
}

/* How many bytes the UTF-8 sequence beginning with `c` has. */
static int32_t length_of(unsigned char c)
{
	return c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
}

static bool follow(struct str s, int32_t from)
{
	for (int32_t i = from; i < s.len; i++)
		if (((unsigned char)s.at[i] & 0xc0) != 0x80)
			return false;
	return true;
}

/* One character that is no escape sequence. Bytes that are no UTF-8 are no keys. */
static struct taken take_character(const struct input *in, struct str s, bool over)
{
	unsigned char c = (unsigned char)s.at[0];
	if (c == in->erase)
		return key_taken(1, KEY_CODE_BACKSPACE, 0);
	if (c < ' ' || c == DEL)
		return take_control(c);
	if (s.len < length_of(c) && follow(s, 1))
		return (struct taken){.bytes = over ? s.len : 0};
	int32_t len, code = utf8_get(s, 0, &len);
	if (code == UTF8_BAD || utf8_forbidden(code))
		return (struct taken){.bytes = len};
	return key_taken(len, code, 0);
}

/* A sequence of this terminal's own; bytes 0 and is_key: its beginning is here. */
static bool find_sequence(const struct input *in, struct str s, struct taken *out)
{
	for (int32_t i = 0; i < in->sequences; i++) {
		struct str known = {in->sequence[i].bytes, in->sequence[i].len};
		if (!str_starts(s, known))
			continue;
		*out = (struct taken){known.len, true, in->sequence[i].key};
		return true;
	}
	return false;
}

static struct taken take_sequence(struct input *in, struct str s, bool over)
{
	struct escape e = s.at[1] == '[' ? escape_csi(s) : escape_ss3(s);
	switch (e.kind) {
	case ESCAPE_KEY:
		return (struct taken){e.len, true, e.key};
	case ESCAPE_PASTE:
		in->state = INPUT_PASTES;
		buf_clear(&in->paste);
		return (struct taken){.bytes = e.len};
	case ESCAPE_UNKNOWN:
		return (struct taken){.bytes = e.len};
	case ESCAPE_SHORT:
		break;
	}
	if (!over)
		return (struct taken){0};
	/* ESC [ alone was typed; with more behind it the rest of a sequence got lost. */
	return s.len == 2 ? key_taken(2, s.at[1], KEY_META) : (struct taken){.bytes = s.len};
}

static bool begins_string(char c)
{
	return c == ']' || c == 'P' || c == '_' || c == '^' || c == 'X';
}

static struct taken with_meta(struct taken t, int32_t before)
{
	if (t.bytes == 0)
		return t;
	t.bytes += before;
	t.key.mods |= t.is_key ? KEY_META : 0;
	return t;
}

static struct taken take_escape(struct input *in, struct str s, bool over)
{
	struct taken t;
	if (find_sequence(in, s, &t))
		return t;
	if (s.len == 1)
		return over ? key_taken(1, KEY_CODE_ESC, 0) : (struct taken){0};
	if (s.at[1] == '[' || s.at[1] == 'O')
		return take_sequence(in, s, over);
	if (begins_string(s.at[1]) && s.len == 2)
		return over ? key_taken(2, s.at[1], KEY_META) : (struct taken){0};
	if (begins_string(s.at[1])) {
		in->state = INPUT_SWALLOWS;
		return (struct taken){.bytes = 2};
	}
	if (s.at[1] != ESC)
		return with_meta(take_character(in, str_from(s, 1), over), 1);
	/* ESC ESC [ A: Alt with a key that sends a sequence; else ESC was typed twice. */
	if (s.len == 2)
		return over ? key_taken(1, KEY_CODE_ESC, 0) : (struct taken){0};
	if (s.at[2] == '[' || s.at[2] == 'O')
		return with_meta(take_sequence(in, str_from(s, 1), over), 1);
	return key_taken(1, KEY_CODE_ESC, 0);
}

/* Up to the end of a control string, BEL or ESC \ (ECMA-48 5.6). */
static bool swallow(struct input *in, bool over)
{
	struct str s = pending(in);
	for (int32_t i = 0; i < s.len; i++) {
		bool st = s.at[i] == ESC && i + 1 < s.len && s.at[i + 1] == '\\';
		if (s.at[i] == BEL || st || s.at[i] == CAN || s.at[i] == ETX) {
			in->at += i + (st ? 2 : 1);
			in->state = INPUT_KEYS;
			return true;
		}
		if (s.at[i] == ESC && i + 1 == s.len && !over) {
			in->at += i;
			return false;
		}
	}
	in->at += s.len;
	if (over)
		in->state = INPUT_KEYS;
	return false;
}

static void add_paste(struct input *in, struct str s)
{
	int32_t room = INPUT_PASTE_MOST - in->paste.len;
	buf_add(&in->paste, str_sub(s, 0, s.len < room ? s.len : room));
}

/* Leaves out what may not be sent; every line end becomes a newline. */
static void clean_paste(struct input *in)
{
	struct str s = buf_str(&in->paste);
	int32_t to = 0;
	for (int32_t at = 0, len; at < s.len; at += len) {
		int32_t code = utf8_get(s, at, &len);
		bool crlf = code == '\r' && at + 1 < s.len && s.at[at + 1] == '\n';
		if (crlf || code == UTF8_BAD || (code != '\r' && utf8_forbidden(code)))
			continue;
		memmove(in->paste.at + to, in->paste.at + at, (size_t)len);
		if (code == '\r')
			in->paste.at[to] = '\n';
		to += len;
	}
	in->paste.len = to;
	if (s.len > 0)
		in->paste.at[to] = '\0';
}

/* How many bytes at the end of `s` may begin the end mark of a paste. */
static int32_t begun_end(struct str s)
{
	for (int32_t n = paste_end.len - 1; n > 0; n--)
		if (str_ends(s, str_sub(paste_end, 0, n)))
			return n;
	return 0;
}

static bool take_paste(struct input *in, bool over, struct input_event *out)
{
	struct str s = pending(in);
	int32_t end = str_find(s, paste_end);
	int32_t keep = end < 0 && !over ? begun_end(s) : 0;
	struct str text = str_sub(s, 0, end >= 0 ? end : s.len - keep);
	add_paste(in, text);
	in->at += text.len + (end >= 0 ? paste_end.len : 0);
	if (end < 0 && !over)
		return false;
	in->state = INPUT_KEYS;
	clean_paste(in);
	*out = (struct input_event){.kind = INPUT_PASTE, .paste = buf_str(&in->paste)};
	return true;
}

bool input_next(struct input *in, bool over, struct input_event *out)
{
	*out = (struct input_event){0};
	for (;;) {
		if (in->state == INPUT_PASTES)
			return take_paste(in, over, out);
		if (in->state == INPUT_SWALLOWS && !swallow(in, over))
			return false;
		struct str s = pending(in);
		if (s.len == 0)
			return false;
		struct taken t =
			s.at[0] == ESC ? take_escape(in, s, over) : take_character(in, s, over);
		if (t.bytes == 0)
			return false;
		in->at += t.bytes;
		if (t.is_key) {
			*out = (struct input_event){.kind = INPUT_KEY, .key = t.key};
			return true;
		}
	}
}
