#!/bin/sh
# The layout of all C files is clang-format's: `make format` repairs it.
cd "${top_srcdir:-.}" || exit 99

if ! command -v clang-format >/dev/null; then
	echo 'SKIPPED: clang-format is not installed, so the layout was NOT checked'
	exit 77
fi
find core keymaps tui cli doc tests -name '*.[ch]' ! -name suites.c ! -name builtin.c -print0 \
	2>/dev/null | xargs -0 clang-format --dry-run -Werror && exit 0
case $(clang-format --version) in
*'version 14.'*) exit 1 ;;
esac
echo 'SKIPPED: only the verdict of clang-format 14 counts, and this is'
clang-format --version
exit 77
