/*
 * message - what the program says on the status row, and the log of it.
 *
 * A message stands until the next key, trouble until a key that is no motion.
 * Of several troubles at once the first is shown with "+n". All are kept for
 * :messages (the last 200).
 */
#ifndef CORE_DESK_MESSAGE_H
#define CORE_DESK_MESSAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/base/str.h"

enum { MESSAGES_MOST = 200 };

struct message {
	char text[512];
	bool trouble;
};

struct messages {
	struct message *log; /* a ring of MESSAGES_MOST, on the heap */
	int32_t first, n;
	int32_t shown;   /* index in the log of what the status row shows; -1: nothing */
	int32_t further; /* troubles behind it that are not shown */
	bool to_stderr;  /* batch mode, quiet apart from trouble */
	bool quiet;
};

struct desk;

void message_say(struct desk *d, const char *format, ...) __attribute__((format(printf, 2, 3)));
void message_trouble(struct desk *d, const struct err *e);
/* A key was pressed: messages go; trouble stays for a motion. */
void message_key(struct messages *m, bool motion);
const struct message *message_at(const struct messages *m, int32_t i); /* oldest is 0 */
int32_t messages_trouble(const struct messages *m); /* how many of the log are trouble */
void messages_free(struct messages *m);

#endif
