// SPDX-License-Identifier: GPL-3.0-or-later
// qd-verify: holds an evidence pack against itself and against what the caller has kept. No vault, no Qt: a
// few files over core/base and core/crypto that an auditor can read in an afternoon.
#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>

#include "app/verify/limits.h"
#include "app/verify/verify_pack.h"

namespace qd::verify {

namespace {

constexpr const char* kUsage =
    "usage: qd-verify PACK [--anchor FILE]... [--head SIZE:ROOT]... [--json]\n"
    "  PACK             folder of an evidence pack\n"
    "  --anchor FILE    a checkpoint of the workspace that was kept elsewhere\n"
    "  --head SIZE:ROOT what the footer of a report prints as tree head\n"
    "  --json           one JSON document\n"
    "Exit codes: 0 sound, 2 wrong usage, 6 not sound, 7 cannot be read, 70 internal error\n";

struct Options {
    std::string pack;
    std::vector<Anchor> anchors;
    bool json = false;
};

/// "1234:<64 hex digits>".
std::optional<Anchor> headOf(const std::string& text) {
    Anchor head;
    const auto colon = text.find(':');
    if (colon == std::string::npos) return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + colon, head.size);
    const auto root = crypto::unhex(text.substr(colon + 1));
    if (read.ec != std::errc() || read.ptr != text.data() + colon || head.size < 1 || !root ||
        root->size() != 32)
        return std::nullopt;
    std::copy(root->begin(), root->end(), head.root.begin());
    head.name = text.substr(0, colon + 9) + "…";
    return head;
}

Result<Options> parse(const FileSystem& files, const std::vector<std::string>& args) {
    const Error wrong{ErrorCode::Usage, Message(kUsage)};
    Options options;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const bool more = i + 1 < args.size();
        if (args[i] == "--json") {
            options.json = true;
        } else if (args[i] == "--anchor" && more) {
            QD_TRY(auto bytes, files.readAll(args[++i], kMostAnchorBytes));
            if (bytes.empty()) bytes = "\n";  // an empty file is no checkpoint, and no tree head either
            options.anchors.push_back({args[i], std::move(bytes), 0, {}});
        } else if (args[i] == "--head" && more) {
            const auto head = headOf(args[++i]);
            if (!head) return wrong;
            options.anchors.push_back(*head);
        } else if (args[i].starts_with("-") || !options.pack.empty()) {
            return wrong;
        } else {
            options.pack = args[i];
        }
    }
    if (options.pack.empty()) return wrong;
    return options;
}

int fail(const Error& error, bool json) {
    if (json) {
        Json inner = Json::object({{"code", errorCodeName(error.code)},
                                   {"message", error.message},
                                   {"file", error.where.file},
                                   {"line", error.where.line},
                                   {"column", error.where.column},
                                   {"hint", error.hint}});
        std::printf("%s\n", Json::object({{"error", std::move(inner)}}).dump().c_str());
    } else {
        std::fprintf(stderr, "%s%s\n",
                     error.code == ErrorCode::Usage ? "" : "qd-verify: ", error.describe().c_str());
    }
    return exitCode(error.code);
}

int run(const std::vector<std::string>& args, bool json) {
    const PosixFileSystem files;
    const auto options = parse(files, args);
    if (!options.ok()) return fail(options.error(), json);
    const auto found = verifyPack(FolderSource(files, options->pack), options->anchors);
    if (!found.ok()) return fail(found.error(), json);
    std::printf("%s", json ? (jsonOf(*found).dump() + "\n").c_str() : wordsOf(*found).c_str());
    return found->intact() ? 0 : exitCode(ErrorCode::Integrity);
}

}  // namespace

}  // namespace qd::verify

int main(int argc, char** argv) {
    const std::vector<std::string> args(argv + 1, argv + argc);
    bool json = false;
    for (const auto& arg : args) {
        json = json || arg == "--json";
        if (arg != "--help") continue;
        std::fputs(qd::verify::kUsage, stdout);
        return 0;
    }
    try {
        return qd::verify::run(args, json);
    } catch (const std::exception& unforeseen) {
        return qd::verify::fail({qd::ErrorCode::Internal, qd::Message(std::string(unforeseen.what()))}, json);
    }
}
