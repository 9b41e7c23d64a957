# SPDX-License-Identifier: GPL-3.0-or-later
# Flags that every target of the project is compiled with. Third-party code opts out by not linking qd::flags.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

include(CheckPIESupported)
check_pie_supported()

find_program(QD_CCACHE ccache)
if(QD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache keeps its hits with precompiled headers only so.
  set(CMAKE_C_COMPILER_LAUNCHER env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "${QD_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()

add_library(qd_flags INTERFACE)
add_library(qd::flags ALIAS qd_flags)
target_compile_features(qd_flags INTERFACE cxx_std_20)
target_include_directories(qd_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(qd_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
  -Wnull-dereference -Wimplicit-fallthrough -Wformat=2 -Wconversion -Wno-sign-conversion
  $<$<BOOL:${QD_WERROR}>:-Werror>
  -fstack-protector-strong -fcf-protection
  $<$<CXX_COMPILER_ID:GNU>:-fstack-clash-protection>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false positives of these in inlined std::string and std::variant code.
  target_compile_options(qd_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference)
endif()
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT QD_SANITIZE)
  target_compile_options(qd_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
target_compile_definitions(qd_flags INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(qd_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
find_program(QD_MOLD mold)
if(QD_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(qd_flags INTERFACE -fuse-ld=mold)
endif()
if(QD_SANITIZE)
  target_compile_options(qd_flags INTERFACE -fsanitize=${QD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(qd_flags INTERFACE -fsanitize=${QD_SANITIZE})
endif()
if(QD_FUZZ)
  target_compile_options(qd_flags INTERFACE -fsanitize=fuzzer-no-link) # what libFuzzer is guided by
endif()
if(QD_COVERAGE)
  target_compile_options(qd_flags INTERFACE --coverage)
  target_link_options(qd_flags INTERFACE --coverage)
endif()
