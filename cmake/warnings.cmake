# Warnings are errors for our own code; third-party headers are system headers and stay quiet.
# -Wrestrict is off because GCC 12 sees overlaps in `"text" + std::string` that are not there (GCC bug 105651).
# -Wmaybe-uninitialized is off because it cries at every std::optional that is copied (GCC bug 80635).
add_library(tacha_warnings INTERFACE)
target_compile_options(tacha_warnings INTERFACE -Wall -Wextra -Wno-restrict -Wno-maybe-uninitialized -Werror)
