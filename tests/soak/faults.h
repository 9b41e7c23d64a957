// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/error.h"
#include "tests/soak/calls.h"

namespace qd::soak {

enum class FaultKind : std::uint8_t {
    DiskFull,        ///< ENOSPC at the nth call that takes room, and from then on
    ReadOnly,        ///< EROFS at the nth call that changes something, and from then on
    InputOutput,     ///< EIO at the nth call of any kind, once (an open: each time)
    DatabaseMemory,  ///< SQLite's nth request for memory, once
    ProgramMemory    ///< the nth operator new, once
};
inline constexpr FaultKind kFaultKinds[] = {FaultKind::DiskFull, FaultKind::ReadOnly, FaultKind::InputOutput,
                                            FaultKind::DatabaseMemory, FaultKind::ProgramMemory};
[[nodiscard]] const char* nameOf(FaultKind kind);

/// Whether an error names this fault: its code and its words.
[[nodiscard]] bool namesCause(FaultKind kind, const Error& error);

/// Makes the nth call of its kind fail, for as long as it lives.
class Fault final : public CallWatch {
public:
    Fault(FaultKind kind, std::int64_t at);
    Fault(const Fault&) = delete;
    Fault& operator=(const Fault&) = delete;
    ~Fault() override { stop(); }
    int before(const CallInfo& info) override;
    /// No more faults; whether there was one.
    bool stop();
    /// Calls of the kind so far.
    [[nodiscard]] std::int64_t calls() const { return m_calls; }

private:
    bool failsOnce(const CallInfo& info);
    FaultKind m_kind;
    std::int64_t m_at;
    std::int64_t m_calls = 0;
    std::string m_unopenable;
    bool m_on = true;
};

/// Puts SQLite's memory under the control of Fault. Before anything opens a database.
void watchDatabaseMemory();

}  // namespace qd::soak
