// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

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

}  // namespace

StderrLog::StderrLog(LogLevel threshold) : m_threshold(threshold) {}

void StderrLog::write(LogLevel level, std::string_view message) {
    if (level < m_threshold) return;
    spdlog::logger logger("quarterdeck", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger.set_level(spdlog::level::debug);
    logger.log(levelOf(level), "{}", message);
}

}  // namespace qd
