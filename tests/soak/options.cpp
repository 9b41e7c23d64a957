// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/options.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace qd::soak {

int withOptions(int argc, char** argv, const Options& defaults, int (*run)(const Options&)) {
    Options options = defaults;
    options.folder = std::filesystem::temp_directory_path().string();
    for (int i = 1; i < argc; i += 2) {
        const std::string key = argv[i];
        const std::string value = i + 1 < argc ? argv[i + 1] : "";
        if (key == "--rounds") {
            options.rounds = std::atoll(value.c_str());
        } else if (key == "--seed") {
            options.seed = std::strtoull(value.c_str(), nullptr, 10);
        } else if (key == "--only") {
            options.only = value;
        } else if (key == "--folder") {
            options.folder = value;
        } else {
            std::fprintf(stderr, "usage: %s [--rounds N] [--seed S] [--only NAME] [--folder DIR]\n", argv[0]);
            return 2;
        }
    }
    std::string name = options.folder + "/qd-soak-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) {
        std::perror(options.folder.c_str());
        return 2;
    }
    options.folder = name;
    const int status = run(options);
    std::error_code ignored;
    std::filesystem::remove_all(name, ignored);
    return status;
}

}  // namespace qd::soak
