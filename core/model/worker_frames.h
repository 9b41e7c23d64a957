// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::model {

/// What a desk and a worker say to each other over its standard input and output: frames, one after the
/// other.
///
///   byte 0   "QDF1"
///        4   kind, u32                    all numbers little endian
///        8   bytes of the JSON, u32
///       12   0, u32
///       16   bytes of the blob, u64
///       24   JSON: one object
///        …   blob: plain numbers, or a file of the kind of core/model/model_file.h
///
/// A frame counts once its last byte is there; of a worker that dies in the middle of one nothing is left but
/// the frames before.
enum class FrameKind : std::uint32_t {
    // from the desk: one task, then commands
    Train = 1,
    Infer = 2,
    Measure = 3,
    Pause = 16,
    Resume = 17,
    Stop = 18,
    // from the worker
    Hello = 32,       ///< first: {"protocol","torch","device"}
    Heartbeat = 33,   ///< at least every two seconds between steps: {"state":"running"|"paused","seconds"}
    Epoch = 34,       ///< EpochMetrics
    Rate = 35,        ///< StepRate
    Notice = 36,      ///< Notice
    Fold = 37,        ///< FoldResult
    Checkpoint = 38,  ///< what to hand to the next worker to go on after this epoch
    Paused = 39,      ///< a command was taken
    Resumed = 40,
    Stopping = 41,
    Result = 42,  ///< last of a task that was done
    Error = 43    ///< last of one that was not: {"code","message","hint","where":{…}}
};
/// "train", "heartbeat" …; "" for a number that is none of them.
[[nodiscard]] std::string_view frameName(FrameKind kind) noexcept;

struct Frame {
    FrameKind kind = FrameKind::Heartbeat;
    Json json = Json::object();
    std::string blob;
};

constexpr std::uint32_t kFrameProtocol = 1;
constexpr std::size_t kFrameHeadBytes = 24;

/// What a reader takes; a frame that announces more is refused before any of it is kept.
struct FrameLimits {
    std::uint64_t jsonBytes = std::uint64_t{16} << 20U;
    std::uint64_t blobBytes = std::uint64_t{8} << 30U;
};

/// A frame as bytes. Precondition: `frame.json` is an object.
[[nodiscard]] std::string encodeFrame(const Frame& frame);
/// Head and JSON of a frame whose blob of `blobBytes` the caller sends right after: for large ones.
[[nodiscard]] std::string encodeFrameHead(FrameKind kind, const Json& json, std::uint64_t blobBytes);

/// Puts a stream together again, in whatever pieces it comes. It takes memory for bytes that have come, not
/// for those that a head announces.
class FrameReader {
public:
    explicit FrameReader(FrameLimits limits = {}) : m_limits(limits) {}

    /// Takes the next bytes. Error BadInput, naming the byte of the stream, for what is no frame: another
    /// mark, an unknown kind, a length beyond the limits, JSON that is none. After an error nothing more is
    /// taken; the frames before stay.
    Status feed(std::string_view bytes);
    /// The next whole frame, oldest first.
    [[nodiscard]] std::optional<Frame> take();
    /// Whether the stream may end here: no frame has been begun.
    [[nodiscard]] bool atBoundary() const noexcept { return m_head.empty() && !m_json && !m_failed; }

private:
    Status readHead();
    Status readJson();
    void finish();

    FrameLimits m_limits;
    std::deque<Frame> m_frames;
    std::string m_head;          ///< head and JSON, as far as they have come
    std::optional<Json> m_json;  ///< set once the JSON is whole
    std::string m_blob;
    std::uint64_t m_headWanted = kFrameHeadBytes;
    std::uint64_t m_blobWanted = 0;
    std::uint64_t m_at = 0;  ///< bytes of the stream before this frame
    std::optional<Error> m_failed;
};

}  // namespace qd::model
