// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace qd {

/// A program to start: one beside this program when `program` is a bare name, else the path.
struct ChildCommand {
    std::string program;
    std::vector<std::string> arguments = {};
    /// Variables that it has beside those of this program, in place of those of the same name.
    std::vector<std::pair<std::string, std::string>> environment = {};
    bool standsBack = false;  ///< runs behind the programs that answer a person (see thread_niceness.h)
};

/// How a program ended.
struct ChildEnd {
    int exitStatus = 0;  ///< where `signal` is 0
    int signal = 0;      ///< what ended it: 9 when it was killed, by a person or for want of memory
    [[nodiscard]] bool clean() const noexcept { return exitStatus == 0 && signal == 0; }
    bool operator==(const ChildEnd&) const = default;
};

/// A program that runs, with its three standard streams. Used from one thread, which outlives it: the system
/// ends the program together with the thread that started it, however that ends. Letting go of it ends it at
/// once and leaves nothing of it behind.
class ChildProcess {
public:
    virtual ~ChildProcess() = default;
    /// More bytes for its standard input; they go out as it takes them, in exchange().
    virtual void send(std::string bytes) = 0;
    /// Its standard input ends after what was sent so far.
    virtual void endInput() = 0;
    /// Moves what can be moved both ways, waiting up to `waitMs` for the first of it: what it said is added
    /// to `output` and `errors`. False when it will say nothing more. A program that stopped reading is no
    /// error: its exit status tells. Error Io when a stream breaks.
    virtual Result<bool> exchange(int waitMs, std::string& output, std::string& errors) = 0;
    /// Bytes that were sent and that it did not take yet.
    [[nodiscard]] virtual std::size_t unsent() const = 0;
    /// Ends it at once; exchange() and wait() still work.
    virtual void kill() noexcept = 0;
    /// Waits for its end; once. Call it when exchange() gave false.
    virtual Result<ChildEnd> wait() = 0;
    [[nodiscard]] virtual std::int64_t pid() const = 0;
};

/// What starts programs: a dependency, so that a test can put another process in their place.
class ChildStarter {
public:
    virtual ~ChildStarter() = default;
    /// Error Io when there is no such program or it cannot be started.
    virtual Result<std::unique_ptr<ChildProcess>> start(const ChildCommand& command) = 0;
};

/// Starts programs of the machine: the one place that does.
class SystemPrograms final : public ChildStarter {
public:
    Result<std::unique_ptr<ChildProcess>> start(const ChildCommand& command) override;
};

/// What a program said from its start to its end.
struct ChildAnswer {
    ChildEnd end;
    std::string output;
    std::string errors;  ///< its last 64 KiB
};

/// Starts a program, hands it `input` and takes all that it says. `line` is told each whole line of its
/// standard error; it may be empty. `goOn` is asked at least every 50 ms: its error ends the program and is
/// given. Error Io as start().
Result<ChildAnswer> runChild(ChildStarter& programs, const ChildCommand& command, std::string input,
                             const std::function<void(std::string_view)>& line,
                             const std::function<Status()>& goOn);

}  // namespace qd
