// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/worker_frames.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/base/contracts.h"

namespace qd::model {

namespace {

constexpr std::string_view kMark = "QDF1";

constexpr std::array<std::pair<FrameKind, std::string_view>, 18> kNames{
    {{FrameKind::Train, "train"},
     {FrameKind::Infer, "infer"},
     {FrameKind::Measure, "measure"},
     {FrameKind::Pause, "pause"},
     {FrameKind::Resume, "resume"},
     {FrameKind::Stop, "stop"},
     {FrameKind::Hello, "hello"},
     {FrameKind::Heartbeat, "heartbeat"},
     {FrameKind::Epoch, "epoch"},
     {FrameKind::Rate, "rate"},
     {FrameKind::Notice, "notice"},
     {FrameKind::Fold, "fold"},
     {FrameKind::Checkpoint, "checkpoint"},
     {FrameKind::Paused, "paused"},
     {FrameKind::Resumed, "resumed"},
     {FrameKind::Stopping, "stopping"},
     {FrameKind::Result, "result"},
     {FrameKind::Error, "error"}}};

template <class T>
void putNumber(std::string& out, T number) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

template <class T>
T numberAt(std::string_view bytes, std::size_t at) {
    T number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof(T));
    return number;
}

Error badAt(std::uint64_t byte, const Message& what) {
    return Error{ErrorCode::BadInput, say("at byte %1 of the stream: %2", std::to_string(byte), what)};
}

}  // namespace

std::string_view frameName(FrameKind kind) noexcept {
    const auto* row =
        std::find_if(kNames.begin(), kNames.end(), [kind](const auto& known) { return known.first == kind; });
    return row == kNames.end() ? std::string_view() : row->second;
}

std::string encodeFrameHead(FrameKind kind, const Json& json, std::uint64_t blobBytes) {
    QD_REQUIRE(json.isObject());
    const std::string text = json.dump();
    std::string out(kMark);
    putNumber(out, static_cast<std::uint32_t>(kind));
    putNumber(out, static_cast<std::uint32_t>(text.size()));
    putNumber(out, std::uint32_t{0});
    putNumber(out, blobBytes);
    out += text;
    return out;
}

std::string encodeFrame(const Frame& frame) {
    std::string out = encodeFrameHead(frame.kind, frame.json, frame.blob.size());
    out += frame.blob;
    return out;
}

Status FrameReader::feed(std::string_view bytes) {
    if (m_failed) return *m_failed;
    while (!bytes.empty() || (m_json && m_blob.size() == m_blobWanted)) {
        if (m_json) {
            const auto part = std::min<std::uint64_t>(bytes.size(), m_blobWanted - m_blob.size());
            m_blob.append(bytes.substr(0, part));
            bytes.remove_prefix(part);
            if (m_blob.size() == m_blobWanted) finish();
            continue;
        }
        const auto part = std::min<std::uint64_t>(bytes.size(), m_headWanted - m_head.size());
        m_head.append(bytes.substr(0, part));
        bytes.remove_prefix(part);
        auto read = m_headWanted == kFrameHeadBytes ? readHead() : Status(Ok{});
        if (read.ok() && m_head.size() == m_headWanted && m_headWanted > kFrameHeadBytes) read = readJson();
        if (read.ok()) continue;
        m_failed = read.error();
        return read;
    }
    return Ok{};
}

/// Looks at the mark as soon as its first byte is there: garbage is not waited for.
Status FrameReader::readHead() {
    const std::size_t some = std::min(m_head.size(), kMark.size());
    if (m_head.compare(0, some, kMark, 0, some) != 0) return badAt(m_at, say("no frame begins here"));
    if (m_head.size() < kFrameHeadBytes) return Ok{};
    const auto kind = static_cast<FrameKind>(numberAt<std::uint32_t>(m_head, 4));
    if (frameName(kind).empty())
        return badAt(m_at + 4, say("there is no frame of the kind %1",
                                   std::to_string(static_cast<std::uint32_t>(kind))));
    const auto json = numberAt<std::uint32_t>(m_head, 8);
    if (json < 2 || json > m_limits.jsonBytes)
        return badAt(m_at + 8,
                     say("a frame has from 2 to %1 bytes of JSON, this one %2", m_limits.jsonBytes, json));
    if (numberAt<std::uint32_t>(m_head, 12) != 0)
        return badAt(m_at + 12, say("there is a number other than 0"));
    m_blobWanted = numberAt<std::uint64_t>(m_head, 16);
    if (m_blobWanted > m_limits.blobBytes)
        return badAt(m_at + 16, say("a frame has at most %1 bytes of numbers, this one %2",
                                    m_limits.blobBytes, m_blobWanted));
    m_headWanted = kFrameHeadBytes + json;
    return Ok{};
}

Status FrameReader::readJson() {
    auto json = Json::parse(std::string_view(m_head).substr(kFrameHeadBytes));
    if (!json.ok()) return badAt(m_at + kFrameHeadBytes, json.error().said());
    if (!json->isObject()) return badAt(m_at + kFrameHeadBytes, say("the JSON of a frame is no object"));
    m_json = std::move(*json);
    return Ok{};
}

void FrameReader::finish() {
    const auto kind = static_cast<FrameKind>(numberAt<std::uint32_t>(m_head, 4));
    m_at += m_headWanted + m_blobWanted;
    m_frames.push_back({kind, std::move(*m_json), std::move(m_blob)});
    m_head.clear();
    m_json.reset();
    m_blob = {};
    m_headWanted = kFrameHeadBytes;
    m_blobWanted = 0;
}

std::optional<Frame> FrameReader::take() {
    if (m_frames.empty()) return std::nullopt;
    Frame frame = std::move(m_frames.front());
    m_frames.pop_front();
    return frame;
}

}  // namespace qd::model
