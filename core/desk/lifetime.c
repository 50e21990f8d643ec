/* lifetime - a desk begins, is emptied, ends. */
#include "config.h"

#include <stdlib.h>

#include "core/desk/desk.h"

/* What a desk without articles begins with. */
static void init_panes(struct desk *d)
{
	d->text_width = -1;
	d->used = SIDE_TIMELINE;
	d->times.here.article = d->times.last.article = d->notes_pane.last.article = -1;
	comparing_init(&d->comparing);
	d->claiming.last.article = d->matrix.marked.article = -1;
	journey_init(&d->journey);
	folding_init(d);
	d->find.article = -1;
	for (int32_t i = 0; i < LAYOUT_READERS; i++)
		d->reader[i].article = -1;
	desk_layout(d);
}

bool desk_init(struct desk *d, struct err *e)
{
	*d = (struct desk){.columns = 80, .rows = 24, .messages.shown = -1};
	d->segmenter = segmenter_open(e);
	if (d->segmenter == NULL)
		return false;
	options_init(&d->options, &d->arena);
	keymap_init(&d->keymap, &d->keymap_arena);
	init_panes(d);
	return true;
}

static void free_panes(struct desk *d)
{
	folding_free(d);
	claiming_free(&d->claiming);
	voicing_free(&d->voicing);
	comparing_free(&d->comparing);
	find_free(&d->find);
	noted_free(&d->notes);
	prompt_free(&d->prompt);
	positions_free(&d->positions);
	story_free(&d->story);
	free(d->shown);
	arena_free(&d->text_arena);
	arena_free(&d->times.kept.arena);
}

/* What stays lies where it lay: it may point at itself. */
void desk_reset(struct desk *d)
{
	free_panes(d);
	struct desk fresh = {
		.arena = d->arena,
		.screen = d->screen,
		.segmenter = d->segmenter,
		.lexicons = d->lexicons,
		.options = d->options,
		.keymap = d->keymap,
		.keymap_arena = d->keymap_arena,
		.columns = d->columns,
		.rows = d->rows,
		.sidebar_wish = d->sidebar_wish,
		.ascii = d->ascii,
		.plain = d->plain,
		.locked = d->locked,
		.notes.given = d->notes.given,
		.library = d->library,
		.messages = d->messages,
		.typing = d->typing,
		.requests = d->requests,
		.no_files = d->no_files,
		.read_only = d->read_only,
		.batch = d->batch,
		.quit = d->quit,
		.now_ms = d->now_ms,
		.wording_said = d->wording_said,
	};
	*d = fresh;
	init_panes(d);
}

void desk_free(struct desk *d)
{
	free_panes(d);
	library_free(&d->library);
	messages_free(&d->messages);
	lexicons_close(&d->lexicons);
	segmenter_close(d->segmenter);
	arena_free(&d->requests.arena);
	arena_free(&d->keymap_arena);
	arena_free(&d->screen);
	arena_free(&d->arena);
}
