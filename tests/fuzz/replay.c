#include "config.h"

#include "tests/fuzz/replay.h"

#include <stdio.h>

#include "core/base/buf.h"
#include "core/base/file.h"

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct buf bytes = {0};
		struct err e;
		if (!file_read(argv[i], &bytes, NULL, &e)) {
			fprintf(stderr, "%s\n", e.text);
			return 1;
		}
		LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, (size_t)bytes.len);
		buf_free(&bytes);
	}
	return 0;
}
