// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "core/model/infer_task.h"
#include "core/model/measure_task.h"
#include "core/model/model_file.h"
#include "core/model/train_messages.h"
#include "core/model/train_task.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

namespace {

constexpr std::size_t kHead = 32;
constexpr std::size_t kAlignment = 64;

Status any(const Json& /*metadata*/, std::span<const model::TensorView> /*tensors*/) {
    return Ok{};
}

void holdFailure(const Error& error) {
    holdError(error, error.code == ErrorCode::Integrity ? ErrorCode::Integrity : ErrorCode::BadInput);
}

/// Header and payload as they come, in a file whose lengths and hash are right: what the hash would keep a
/// fuzzer from.
std::string framed(std::string_view bytes) {
    const std::size_t split = std::min(bytes.find('\n'), bytes.size());
    std::string header(bytes.substr(0, split));
    header.resize((kHead + header.size() + kAlignment - 1) / kAlignment * kAlignment - kHead, ' ');
    const std::string_view payload = bytes.substr(std::min(split + 1, bytes.size()));
    std::string file("QDMODEL\n\x01\0\0\0\0\0\0\0", 16);
    for (const std::size_t number : {header.size(), payload.size()}) {
        for (unsigned i = 0; i < 8; ++i)
            file += static_cast<char>(static_cast<unsigned char>(std::uint64_t{number} >> (8 * i)));
    }
    file += header;
    file += payload;
    const crypto::Digest digest = crypto::sha256(file);
    file.append(digest.begin(), digest.end());
    return file;
}

/// What is read lies in the bytes, is finite, and writes back as it was.
void readTensors(std::string_view bytes) {
    const auto file = model::readTensorFile(bytes, any);
    if (!file.ok()) return holdFailure(file.error());
    for (const auto& tensor : file->tensors) {
        QD_ENSURE(tensor.bytes.size() == model::tensorBytes(tensor.layout).value());
        QD_ENSURE(tensor.bytes.data() >= bytes.data());
        QD_ENSURE(tensor.bytes.data() + tensor.bytes.size() <= bytes.data() + bytes.size());
        QD_ENSURE(file->find(tensor.layout.name) == &tensor);
        for (const float number : tensor.as<float>())
            QD_ENSURE(tensor.layout.dtype != model::DType::F32 || std::isfinite(number));
    }
    const auto again = model::writeTensorFile(file->metadata, file->tensors);
    QD_ENSURE(again.ok() && *again == bytes);
}

void readModelBytes(std::string_view bytes) {
    const auto model = model::readModelFile(bytes);
    if (!model.ok()) return holdFailure(model.error());
    const auto again = model::writeModelFile(*model);
    QD_ENSURE(again.ok() && *again == bytes);
}

/// The same frames, and the same fault, in whatever pieces a stream comes.
void readStream(std::string_view bytes) {
    if (bytes.empty()) return;
    const std::size_t piece = 1 + static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const model::FrameLimits limits{4096, 4096};
    model::FrameReader whole(limits);
    model::FrameReader parts(limits);
    const auto fed = whole.feed(bytes);
    if (!fed.ok()) holdError(fed.error(), ErrorCode::BadInput);
    Status inParts = Ok{};
    for (std::size_t at = 0; at < bytes.size() && inParts.ok(); at += piece)
        inParts = parts.feed(bytes.substr(at, piece));
    QD_ENSURE(fed.ok() == inParts.ok());
    if (!fed.ok()) QD_ENSURE(fed.error().message == inParts.error().message);
    QD_ENSURE(whole.atBoundary() == parts.atBoundary());
    std::size_t taken = 0;
    while (auto frame = whole.take()) {
        const auto twin = parts.take();
        QD_ENSURE(twin && twin->kind == frame->kind && twin->blob == frame->blob);
        QD_ENSURE(twin->json.dump() == frame->json.dump());
        ++taken;
    }
    QD_ENSURE(!parts.take() && taken * model::kFrameHeadBytes <= bytes.size());
}

/// What comes out of a frame makes a frame from which the same comes out.
template <class Read>
void holdMessage(const model::Frame& frame, const Read& read) {
    const auto value = read(frame);
    if (!value.ok()) return holdError(value.error(), ErrorCode::BadInput);
    const auto made = toFrame(*value);
    const auto again = read(made);
    QD_ENSURE(again.ok());
    const auto last = toFrame(*again);
    QD_ENSURE(last.json.dump() == made.json.dump() && last.blob == made.blob);
}

/// A byte for the kind, JSON up to a line feed, and the blob.
void readContent(std::string_view bytes) {
    if (bytes.empty()) return;
    model::Frame frame;
    frame.kind = static_cast<model::FrameKind>(static_cast<unsigned char>(bytes.front()));
    bytes.remove_prefix(1);
    const std::size_t split = std::min(bytes.find('\n'), bytes.size());
    auto json = Json::parse(bytes.substr(0, split));
    if (!json.ok() || !json->isObject()) return;
    frame.json = std::move(*json);
    frame.blob = bytes.substr(std::min(split + 1, bytes.size()));
    switch (frame.kind) {
        case model::FrameKind::Train:
            return holdMessage(frame, model::trainTaskFrom);
        case model::FrameKind::Infer:
            return holdMessage(frame, model::inferTaskFrom);
        case model::FrameKind::Measure:
            return holdMessage(frame, model::measureTaskFrom);
        case model::FrameKind::Hello:
            return holdMessage(frame, model::helloFrom);
        case model::FrameKind::Heartbeat:
            return holdMessage(frame, model::heartbeatFrom);
        case model::FrameKind::Epoch:
            return holdMessage(frame, model::epochFrom);
        case model::FrameKind::Rate:
            return holdMessage(frame, model::rateFrom);
        case model::FrameKind::Notice:
            return holdMessage(frame, model::noticeFrom);
        case model::FrameKind::Fold:
            return holdMessage(frame, [](const model::Frame& f) { return model::foldFrom(f, 2); });
        case model::FrameKind::Result:
            return holdMessage(frame, model::doneFrom);
        case model::FrameKind::Error: {
            const auto said = model::workerErrorFrom(frame);
            if (!said.ok()) return holdError(said.error(), ErrorCode::BadInput);
            const auto again = model::workerErrorFrom(model::toFrame(said->error));
            QD_ENSURE(again.ok() && again->error == said->error);
            return;
        }
        default:
            return;
    }
}

}  // namespace

void readModel(std::string_view bytes) {
    if (bytes.empty()) return;
    const char choice = bytes.front();
    bytes.remove_prefix(1);
    switch (choice) {
        case 't':
            return readTensors(bytes);
        case 'h':
            return readTensors(framed(bytes));
        case 'm':
            return readModelBytes(framed(bytes));
        case 'f':
            return readStream(bytes);
        default:
            return readContent(bytes);
    }
}

}  // namespace qd::fuzz
