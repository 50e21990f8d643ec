#include "config.h"

#include "core/desk/message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/utf8.h"
#include "core/desk/desk.h"

static struct message *next_slot(struct messages *m)
{
	if (m->log == NULL) {
		m->log = calloc(MESSAGES_MOST, sizeof *m->log);
		if (m->log == NULL)
			arena_full();
		m->shown = -1;
	}
	int32_t i = (m->first + m->n) % MESSAGES_MOST;
	if (m->n < MESSAGES_MOST)
		m->n++;
	else
		m->first = (m->first + 1) % MESSAGES_MOST;
	return &m->log[i];
}

static void keep(struct desk *d, const char *text, bool trouble)
{
	struct messages *m = &d->messages;
	if (m->to_stderr && (trouble || !m->quiet))
		fprintf(stderr, "parallax: %s\n", text);
	bool shows_trouble = m->n > 0 && m->shown >= 0 && m->log[m->shown].trouble;
	struct message *slot = next_slot(m);
	snprintf(slot->text, sizeof slot->text, "%s", text);
	slot->trouble = trouble;
	d->dirty = true;
	/* The first trouble stays in sight, the others are counted. */
	if (shows_trouble && m->shown != (int32_t)(slot - m->log)) {
		m->further += trouble;
		return;
	}
	m->shown = (int32_t)(slot - m->log);
	m->further = 0;
}

void message_say(struct desk *d, const char *format, ...)
{
	char raw[512], text[512];
	va_list args;
	va_start(args, format);
	vsnprintf(raw, sizeof raw, format, args);
	va_end(args);
	utf8_visible(text, sizeof text, str_of(raw));
	keep(d, text, false);
}

void message_trouble(struct desk *d, const struct err *e)
{
	keep(d, e->text, true);
}

void message_key(struct messages *m, bool motion)
{
	if (m->log == NULL || m->shown < 0)
		return;
	if (m->log[m->shown].trouble && motion)
		return;
	m->shown = -1;
	m->further = 0;
}

const struct message *message_at(const struct messages *m, int32_t i)
{
	return &m->log[(m->first + i) % MESSAGES_MOST];
}

int32_t messages_trouble(const struct messages *m)
{
	int32_t n = 0;
	for (int32_t i = 0; i < m->n; i++)
		n += message_at(m, i)->trouble;
	return n;
}

void messages_free(struct messages *m)
{
	free(m->log);
	*m = (struct messages){.shown = -1};
}
