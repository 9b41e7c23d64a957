// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace qd::jobs {

namespace {

/// What the threads of one call share.
class Items {
public:
    explicit Items(std::size_t count) : m_count(count) {}

    /// The next item, or nothing when all have begun or the call has failed.
    std::optional<std::size_t> next() noexcept {
        if (m_ended.load(std::memory_order_relaxed)) return std::nullopt;
        const std::size_t i = m_next.fetch_add(1, std::memory_order_relaxed);
        return i < m_count ? std::optional(i) : std::nullopt;
    }
    [[nodiscard]] double shareBegun() const noexcept {
        const auto begun = std::min(m_next.load(std::memory_order_relaxed), m_count);
        return m_count == 0 ? 1.0 : static_cast<double>(begun) / static_cast<double>(m_count);
    }
    void failed(std::exception_ptr thrown) noexcept {
        const std::scoped_lock lock(m_mutex);
        if (!m_thrown) m_thrown = std::move(thrown);
        m_ended.store(true, std::memory_order_relaxed);
    }
    void failed(std::size_t i, Error error) {
        const std::scoped_lock lock(m_mutex);
        if (!m_error || i < m_failed) {
            m_error = std::move(error);
            m_failed = i;
        }
        m_ended.store(true, std::memory_order_relaxed);
    }
    void end() noexcept { m_ended.store(true, std::memory_order_relaxed); }

    /// After all threads have ended.
    void rethrow() const {
        if (m_thrown) std::rethrow_exception(m_thrown);
    }
    Status status() && {
        if (m_error) return std::move(*m_error);
        return Ok{};
    }

private:
    std::size_t m_count;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_ended{false};
    std::mutex m_mutex;
    std::exception_ptr m_thrown;
    std::optional<Error> m_error;
    std::size_t m_failed = 0;
};

/// Runs `other` on threads - 1 threads and `own` on this one, and waits for all of them. Fewer threads do
/// when the system gives no more.
void onThreads(std::size_t threads, const std::function<void()>& other, const std::function<void()>& own) {
    std::vector<std::jthread> team;
    team.reserve(threads - 1);
    try {
        while (team.size() + 1 < threads)
            team.emplace_back(other);
    } catch (const std::system_error&) {  // no more threads to be had: those that there are do the work
    }
    own();
}

std::size_t teamSize(std::size_t threads, std::size_t count) {
    return std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(1, count));
}

}  // namespace

std::size_t machineThreads() noexcept {
    return std::max(1U, std::thread::hardware_concurrency());
}

void parallelFor(std::size_t threads, std::size_t count, const std::function<void(std::size_t)>& work) {
    Items items(count);
    const auto loop = [&] {
        try {
            while (const auto i = items.next())
                work(*i);
        } catch (...) {
            items.failed(std::current_exception());
        }
    };
    onThreads(teamSize(threads, count), loop, loop);
    items.rethrow();
}

Status parallelFor(const JobContext& job, std::string_view stage, std::size_t threads, std::size_t count,
                   const std::function<Status(std::size_t)>& work) {
    Items items(count);
    const auto step = [&](std::size_t i) {
        if (auto done = work(i); !done.ok()) items.failed(i, std::move(done).error());
    };
    Status cancelled;
    const auto loop = [&](bool own) {
        try {
            for (;;) {
                if (own) {
                    cancelled = job.checkpoint(stage, items.shareBegun());
                    if (!cancelled.ok()) return items.end();
                }
                const auto i = items.next();
                if (!i) return;
                step(*i);
            }
        } catch (...) {
            items.failed(std::current_exception());
        }
    };
    onThreads(
        teamSize(threads, count), [&] { loop(false); }, [&] { loop(true); });
    items.rethrow();
    if (!cancelled.ok()) return cancelled;
    return std::move(items).status();
}

}  // namespace qd::jobs
