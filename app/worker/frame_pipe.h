// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/model/worker_frames.h"

namespace qd::worker {

/// The two ends of the pipes to the desk: standard input and output of this process, used from one thread.
class FramePipe {
public:
    /// Takes standard output for itself: what a library prints goes to standard error from here on.
    FramePipe();
    FramePipe(const FramePipe&) = delete;
    FramePipe& operator=(const FramePipe&) = delete;
    ~FramePipe();

    /// Sends the whole frame, waiting while the desk does not read. Once the desk is gone it does nothing.
    void send(const model::Frame& frame);
    /// The next frame, waiting up to `waitMs` for it (-1: as long as it takes); nothing when none came or the
    /// desk is gone. Error BadInput for bytes that are no frame.
    Result<std::optional<model::Frame>> receive(int waitMs);
    /// Whether the desk has closed its end, or stopped reading: nobody is left to tell.
    [[nodiscard]] bool gone() const noexcept { return m_gone; }

private:
    void put(std::string_view bytes);
    Status readSome();

    model::FrameReader m_reader;
    int m_out = -1;
    bool m_gone = false;
};

}  // namespace qd::worker
