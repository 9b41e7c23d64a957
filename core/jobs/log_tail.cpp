// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/log_tail.h"

#include <utility>

namespace qd::jobs {

namespace {

/// Cuts between two characters of UTF-8, never inside one.
void shorten(std::string& text, std::size_t most) {
    if (text.size() <= most) return;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    text += "\u2026";
}

}  // namespace

void LogTail::add(LogLine line) {
    if (line.text.text.size() > kMostBytes) {
        shorten(line.text.text, kMostBytes);
        line.text = Message(std::move(line.text.text));  // its arguments are as long
    }
    const std::lock_guard lock(m_mutex);
    ++m_written;
    m_lines.push_back(std::move(line));
    if (m_lines.size() > kMostLines) m_lines.pop_front();
}

std::vector<LogLine> LogTail::lines() const {
    const std::lock_guard lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

std::int64_t LogTail::written() const {
    const std::lock_guard lock(m_mutex);
    return m_written;
}

}  // namespace qd::jobs
