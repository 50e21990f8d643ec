/* cmd_prompt - editing the open prompt. */
#include "config.h"

#include "core/desk/commands.h"
#include "core/desk/desk.h"

static bool closed(struct desk *d)
{
	return d->prompt.kind == PROMPT_NONE;
}

bool cmd_prompt_accept(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	return closed(d) || prompt_accept(d, e);
}

/* Who is used to the key as it is in a shell gets what he is used to. */
bool cmd_prompt_editor(struct desk *d, const struct call *c, struct err *e)
{
	struct prompt *p = &d->prompt;
	(void)c;
	if (closed(d))
		return true;
	if (p->kind == PROMPT_NOTE && p->cursor == p->text.len)
		return annotate_editor(d, e);
	prompt_edit(d, EDIT_END);
	return true;
}

bool cmd_prompt_cancel(struct desk *d, const struct call *c, struct err *e)
{
	(void)c;
	(void)e;
	if (!closed(d))
		prompt_cancel(d);
	return true;
}

bool cmd_prompt_edit(struct desk *d, const struct call *c, struct err *e)
{
	static const struct {
		const char *name;
		enum prompt_edit how;
	} edit[] = {
		{"prompt-left", EDIT_LEFT},
		{"prompt-right", EDIT_RIGHT},
		{"prompt-word-left", EDIT_WORD_LEFT},
		{"prompt-word-right", EDIT_WORD_RIGHT},
		{"prompt-home", EDIT_HOME},
		{"prompt-end", EDIT_END},
		{"prompt-backspace", EDIT_BACKSPACE},
		{"prompt-delete", EDIT_DELETE},
		{"prompt-word-back", EDIT_WORD_BACK},
		{"prompt-clear", EDIT_CLEAR},
		{"prompt-kill", EDIT_KILL},
	};
	(void)e;
	for (size_t i = 0; i < sizeof edit / sizeof *edit && !closed(d); i++) {
		if (str_eq(str_of(edit[i].name), str_of(c->command->name))) {
			prompt_edit(d, edit[i].how);
			break;
		}
	}
	return true;
}

bool cmd_prompt_recall(struct desk *d, const struct call *c, struct err *e)
{
	(void)e;
	if (!closed(d))
		prompt_recall(d, str_ends(str_of(c->command->name), STR("-prev")) ? -1 : 1);
	return true;
}

bool cmd_prompt_complete(struct desk *d, const struct call *c, struct err *e)
{
	(void)e;
	if (!closed(d))
		prompt_complete(d, str_ends(str_of(c->command->name), STR("-prev")) ? -1 : 1);
	return true;
}
