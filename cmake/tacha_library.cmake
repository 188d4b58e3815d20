# tacha_library(NAME SOURCES … LINKS …): a static library of ours. What it links is what its sources may include:
# every target sees the repository root, but the link graph below is what `tests/check_includes.sh` holds includes against.
function(tacha_library NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${NAME} STATIC ${ARG_SOURCES})
    target_include_directories(${NAME} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${NAME} PUBLIC ${ARG_LINKS} PRIVATE tacha_warnings ${ARG_PRIVATE_LINKS})
endfunction()
