// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace qd::ctl {

namespace {

bool put(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
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

int print(const Output& output, const GlobalOptions& options) {
    const bool written = put(options.json ? output.document.dump(2) + "\n" : output.text);
    return written ? 0 : exitCode(ErrorCode::Io);
}

int printError(const Error& error, bool json) {
    if (json) {
        put(errorDocument(error).dump(2) + "\n");
    } else {
        std::fprintf(stderr, "qdctl: %s\n", error.describe().c_str());
    }
    return exitCode(error.code);
}

ProgressLine::ProgressLine(bool wanted) : m_active(wanted && ::isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(const jobs::Progress& progress) {
    if (!m_active) return;
    const int percent = static_cast<int>(std::floor(progress.fraction * 100.0));
    if (percent == m_lastPercent) return;
    m_lastPercent = percent;
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
