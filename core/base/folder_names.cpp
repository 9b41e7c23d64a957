// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_names.h"

#include <algorithm>
#include <cerrno>
#include <memory>

#include <dirent.h>

#include "core/base/system_reason.h"

namespace qd {

namespace {

Error listError(const std::string& folder, int errorNumber) {
    return Error{ErrorCode::Io,
                 say("cannot %1 '%2': %3", say("list"), folder, systemReason(errorNumber)),
                 {},
                 SourceLocation{folder}};
}

}  // namespace

Result<std::vector<std::string>> namesInFolder(const std::string& folder) {
    const auto close = [](DIR* open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(close)> walk(::opendir(folder.c_str()), close);
    if (walk == nullptr) return listError(folder, errno);
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(walk.get());
        if (entry == nullptr && errno != 0) return listError(folder, errno);
        if (entry == nullptr) break;
        std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace qd
