// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace qd {

enum class LogLevel { Debug, Info, Warning, Error };

/// Where log lines go. Never pass a secret, a price or a position: logs are plain text.
class Log {
public:
    virtual ~Log() = default;
    virtual void write(LogLevel level, std::string_view message) = 0;
};

/// Lines on stderr through spdlog, from `threshold` up. One call gives one line: control characters are shown
/// as `\x0a`, so that no text of a user can begin a line or steer a terminal.
class StderrLog final : public Log {
public:
    explicit StderrLog(LogLevel threshold);
    void write(LogLevel level, std::string_view message) override;

private:
    LogLevel m_threshold;
};

/// Drops every line.
class NullLog final : public Log {
public:
    void write(LogLevel, std::string_view) override {}
};

}  // namespace qd
