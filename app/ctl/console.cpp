// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace qd::ctl {

namespace {

/// Writes to stdout; 0, or the errno of what went wrong.
int put(std::string_view text) {
    errno = 0;
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return written ? 0 : (errno == 0 ? EIO : errno);
}

/// Text from a file on a terminal: control characters could move its cursor or recolour it.
std::string printable(const std::string& text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20U && byte != 0x7FU) {
            out += c;
        } else {
            out += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 15U]};
        }
    }
    return out;
}

Json errorDocument(const Error& error) {
    const auto textOr = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    const auto numberOr = [](std::int64_t n) { return n > 0 ? Json(n) : Json(nullptr); };
    Json detail = Json::object();
    detail.set("code", errorCodeName(error.code)).set("message", error.message);
    detail.set("file", textOr(error.where.file)).set("line", numberOr(error.where.line));
    detail.set("column", numberOr(error.where.column)).set("hint", textOr(error.hint));
    Json document = Json::object();
    document.set("error", std::move(detail));
    return document;
}

}  // namespace

Error inFile(Error error, const std::string& file) {
    if (error.code != ErrorCode::BadInput) return error;
    if (error.where.file.empty()) error.where.file = file;
    error.where.line = std::max<std::int64_t>(error.where.line, 1);
    error.where.column = std::max<std::int64_t>(error.where.column, 1);
    return error;
}

int print(const Output& output, const GlobalOptions& options) {
    const int failed = put(options.json ? output.document.dump(2) + "\n" : output.text);
    // A reader that has seen enough, such as head, is no failure: the command has done its work.
    if (failed != 0 && failed != EPIPE) {
        std::fprintf(stderr, "qdctl: cannot write to the standard output: %s\n",
                     std::generic_category().message(failed).c_str());
        return exitCode(ErrorCode::Io);
    }
    if (options.json || options.quiet) return 0;
    for (const auto& note : output.notes)
        std::fprintf(stderr, "qdctl: %s\n", printable(note).c_str());
    return 0;
}

int printError(const Error& error, bool json) {
    if (json) {
        put(errorDocument(error).dump(2) + "\n");
    } else {
        std::fprintf(stderr, "qdctl: %s\n", printable(error.describe()).c_str());
    }
    return exitCode(error.code);
}

ProgressLine::ProgressLine(bool wanted) : m_active(wanted && ::isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(const jobs::Progress& progress) {
    if (!m_active) return;
    const int percent = static_cast<int>(std::floor(progress.fraction * 100.0));
    // "Rebalance 3 of 48" is the stage "Rebalance": its number alone is no reason to write again.
    const auto stage = progress.stage.substr(0, progress.stage.find_first_of("0123456789"));
    if (percent == m_lastPercent && stage == m_lastStage) return;
    m_lastPercent = percent;
    m_lastStage = stage;
    m_shown = true;
    std::string left;
    if (progress.etaSeconds) left = ", " + std::to_string(std::lround(*progress.etaSeconds)) + " s left";
    std::fprintf(stderr, "\r\x1b[K%3d %%  %s%s", percent, progress.stage.c_str(), left.c_str());
}

void ProgressLine::clear() {
    if (m_shown) std::fputs("\r\x1b[K", stderr);
    m_shown = false;
}

}  // namespace qd::ctl
