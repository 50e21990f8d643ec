# The program in a real terminal (libvterm). Programs are built here as
# check_PROGRAMS inside `if TESTS_WANTED`, with $(VTERM_CFLAGS) $(VTERM_LIBS).
