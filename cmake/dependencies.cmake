# Every package the project builds with, each with its reason. All come from Debian 12.
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)           # hashes, device signatures, TLS
find_package(SQLite3 REQUIRED)               # both databases
find_package(ZLIB REQUIRED)                  # raw deflate of sync bodies
find_package(nlohmann_json 3.11 REQUIRED)    # the one wire form
find_package(tl-expected REQUIRED)           # Result<T>; std::expected needs a later compiler

if(TACHA_SERVER)
    find_package(Boost 1.81 REQUIRED)        # Beast and Asio, header only
    find_package(CLI11 REQUIRED)             # the command line of tacha-server
    find_package(spdlog REQUIRED)            # the server's log
    find_package(PNG REQUIRED)               # pictures that are no JPEG
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(TURBOJPEG REQUIRED IMPORTED_TARGET libturbojpeg)    # thumbnails and previews
    pkg_check_modules(EXIF REQUIRED IMPORTED_TARGET libexif)    # how the camera was held
    pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)    # enrolment codes on a terminal
endif()
if(TACHA_MOBILE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2 Network WebSockets Positioning
        Multimedia Svg LinguistTools QuickTest Test)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(EXIF REQUIRED IMPORTED_TARGET libexif)    # place, time and direction inside a photo
endif()
if(TACHA_TESTS)
    find_package(Catch2 2.13 REQUIRED)
endif()
