# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch behind one target, qd::torch: system headers (our warnings do not apply to them), its flags taken apart, and a
# plain link line. Debian's 1.13 and newer ones from CMAKE_PREFIX_PATH both work.
find_package(Torch REQUIRED)
add_library(qd_torch INTERFACE)
add_library(qd::torch ALIAS qd_torch)
separate_arguments(qd_torch_flags UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_include_directories(qd_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_compile_options(qd_torch INTERFACE ${qd_torch_flags})
target_link_libraries(qd_torch INTERFACE ${TORCH_LIBRARIES})
