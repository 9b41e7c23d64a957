// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <cstdint>
#include <string>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace qd {

namespace {

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return spdlog::level::debug;
        case LogLevel::Info:
            return spdlog::level::info;
        case LogLevel::Warning:
            return spdlog::level::warn;
        case LogLevel::Error:
            break;
    }
    return spdlog::level::err;
}

void appendEscaped(std::string& line, unsigned char byte) {
    constexpr std::string_view kHex = "0123456789abcdef";
    line += {'\\', 'x', kHex[byte >> 4U], kHex[byte & 15U]};
}

/// Control characters (C0, DEL, and C1 as UTF-8 writes them) byte by byte as "\x1b".
std::string onOneLine(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : std::uint8_t{0};
        if (byte == 0xc2U && next >= 0x80U && next <= 0x9fU) {
            appendEscaped(line, byte);
            appendEscaped(line, next);
            ++i;
        } else if (byte < 0x20U || byte == 0x7fU) {
            appendEscaped(line, byte);
        } else {
            line += text[i];
        }
    }
    return line;
}

}  // namespace

StderrLog::StderrLog(LogLevel threshold) : m_threshold(threshold) {}

void StderrLog::write(LogLevel level, std::string_view message) {
    if (level < m_threshold) return;
    spdlog::logger logger("quarterdeck", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger.set_level(spdlog::level::debug);
    logger.log(levelOf(level), "{}", onOneLine(message));
}

}  // namespace qd
