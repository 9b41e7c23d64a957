// SPDX-License-Identifier: GPL-3.0-or-later
// The suite "ui": starts the window itself on a demo workspace, as its user would, and reads what it
// measured.
#include <algorithm>
#include <cstdlib>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/ctl/benchmark.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/desk/build_demo.h"

extern char** environ;

namespace qd::ctl {

namespace {

constexpr int kStarts = 5;
constexpr std::uint64_t kResultLimit = 1U << 20U;

/// Where a program would lie: beside this one.
Result<std::string> beside(const std::string& name) {
    std::string self(4096, '\0');
    const auto length = ::readlink("/proc/self/exe", self.data(), self.size());
    if (length <= 0) return Error{ErrorCode::Io, "cannot tell where this program lies"};
    self.resize(static_cast<std::size_t>(length));
    return joinPath(self.substr(0, self.rfind('/')), name);
}

Result<std::string> windowProgram(const FileSystem& files) {
    QD_TRY(const std::string program, beside("quarterdeck"));
    if (!files.exists(program))
        return Error{ErrorCode::Io, program + " is not there", "build the window, or measure another suite"};
    return program;
}

/// The environment of the window: without a display it paints into memory.
std::vector<std::string> windowEnvironment() {
    std::vector<std::string> variables;
    for (char** at = environ; *at != nullptr; ++at)
        variables.emplace_back(*at);
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr &&
        std::getenv("QT_QPA_PLATFORM") == nullptr)
        variables.emplace_back("QT_QPA_PLATFORM=offscreen");
    return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (auto& text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

Status runToEnd(std::vector<std::string> arguments) {
    auto environment = windowEnvironment();
    const auto argv = pointers(arguments);
    const auto envp = pointers(environment);
    pid_t pid = 0;
    if (::posix_spawn(&pid, arguments.front().c_str(), nullptr, nullptr, argv.data(), envp.data()) != 0)
        return Error{ErrorCode::Io, "cannot start " + arguments.front()};
    int status = 0;
    if (::waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error{ErrorCode::Internal, "the window ended badly while it was measured",
                     "start quarterdeck by hand and read what it says"};
    return Ok{};
}

/// A demo workspace with the full cost of its key, and the file with its passphrase.
Status makeWorkspace(const Bench& bench, FileSystem& files) {
    const std::string text = "a passphrase for measuring";
    QD_CHECK(files.writeAtomically(joinPath(bench.folder, "passphrase"), text + "\n", 0600));
    StderrLog log(LogLevel::Warning);
    const auto passphrase = crypto::Secret::fromText(text);
    QD_TRY(const auto session, desk::buildDemo({files, bench.clock, log},
                                               {joinPath(bench.folder, "demo.qdw"), &passphrase, "petra"},
                                               crypto::KdfParams{}, bench.job.slice(0.0, 0.2)));
    return Ok{};
}

/// One number of the window over several starts.
Figure figureOf(const std::vector<Json>& starts, std::size_t at) {
    const Json& first = starts.front().find("figures")->items()[at];
    const auto text = [&first](std::string_view key) {
        const Json* found = first.find(key);
        return found == nullptr ? std::string() : found->stringOr("");
    };
    std::vector<double> medians;
    Figure figure{text("name"), text("workload")};
    figure.unit = text("unit");
    figure.goal = text("goal");
    const double scale = figure.unit == "s" ? 1e-3 : 1.0;  // the window tells milliseconds
    figure.minSeconds = 1e300;
    for (const Json& start : starts) {
        const Json& item = start.find("figures")->items()[at];
        const auto number = [&item, scale](std::string_view key) {
            const Json* found = item.find(key);
            return found == nullptr ? 0.0 : found->numberOr(0.0) * scale;
        };
        medians.push_back(number("median"));
        figure.minSeconds = std::min(figure.minSeconds, number("min"));
        figure.maxSeconds = std::max(figure.maxSeconds, number("max"));
        figure.p99Seconds = std::max(figure.p99Seconds, number("p99"));
        figure.repeats +=
            static_cast<int>(item.find("samples") == nullptr ? 1 : item.find("samples")->intOr(1));
    }
    std::sort(medians.begin(), medians.end());
    figure.medianSeconds = medians[medians.size() / 2];
    return figure;
}

Result<Json> measuredStart(const Bench& bench, FileSystem& files, const std::string& program) {
    const std::string result = joinPath(bench.folder, "measured.json");
    QD_CHECK(runToEnd({program, "--workspace", joinPath(bench.folder, "demo.qdw"), "--passphrase-file",
                       joinPath(bench.folder, "passphrase"), "--user", "petra", "--no-preferences",
                       "--measure", result, "--started-at", std::to_string(bench.clock.monotonicNanos())}));
    QD_TRY(const std::string text, files.readAll(result, kResultLimit));
    return Json::parse(text);
}

}  // namespace

bool windowIsThere() {
    return windowProgram(PosixFileSystem()).ok();
}

bool workerIsThere() {
    const auto program = beside("qd-worker");
    return program.ok() && PosixFileSystem().exists(*program);
}

Result<std::vector<Figure>> benchmarkUi(const Bench& bench) {
    PosixFileSystem files;
    QD_TRY(const std::string program, windowProgram(files));
    QD_CHECK(makeWorkspace(bench, files));
    std::vector<Json> starts;
    for (int i = 0; i < kStarts; ++i) {
        QD_CHECK(bench.job.checkpoint("Measuring the window", 0.2 + 0.8 * i / kStarts));
        QD_TRY(auto start, measuredStart(bench, files, program));
        const Json* figures = start.find("figures");
        if (figures == nullptr || !figures->isArray() ||
            (!starts.empty() && figures->items().size() != starts.front().find("figures")->items().size()))
            return Error{ErrorCode::Internal, "the window told figures of another shape than expected"};
        starts.push_back(std::move(start));
    }
    std::vector<Figure> figures;
    for (std::size_t at = 0; at < starts.front().find("figures")->items().size(); ++at)
        figures.push_back(figureOf(starts, at));
    return figures;
}

}  // namespace qd::ctl
