# Warnings are errors for our own code; third-party headers are system headers and stay quiet.
add_library(tacha_warnings INTERFACE)
target_compile_options(tacha_warnings INTERFACE -Wall -Wextra -Werror)
