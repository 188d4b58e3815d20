# TACHA_SANITIZE=address,undefined or thread. Applies to the whole tree, because a half-instrumented program lies.
set(TACHA_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")
if(TACHA_SANITIZE)
    add_compile_options(-fsanitize=${TACHA_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TACHA_SANITIZE})
endif()
