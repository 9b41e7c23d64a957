// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_stream.h"

#include <algorithm>

#include "core/base/contracts.h"

namespace qd::vault {

namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view textOf(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Error broken(const Message& why) {
    return Error{ErrorCode::Integrity, say("the backup is damaged or was altered: %1", why),
                 say("use another backup")};
}

}  // namespace

Status ChunkWriter::sealPending(bool last) {
    QD_TRY(const auto sealed, m_sealer.seal(bytesOf(m_pending), last));
    m_pending.clear();
    return m_out->write(textOf(sealed));
}

Status ChunkWriter::write(std::string_view plain) {
    while (!plain.empty()) {
        // Only when more comes is it known that a full chunk is not the last one.
        if (m_pending.size() == crypto::kChunkBytes) QD_CHECK(sealPending(false));
        const auto piece = plain.substr(0, crypto::kChunkBytes - m_pending.size());
        m_pending.append(piece);
        plain.remove_prefix(piece.size());
    }
    return Ok{};
}

Status ChunkWriter::finish() {
    return sealPending(true);
}

Result<std::string> ChunkReader::nextBlock() {
    std::string block(crypto::kSealedChunkBytes, '\0');
    std::size_t size = 0;
    while (size < block.size()) {
        QD_TRY(const auto n, m_in->read(std::span(block).subspan(size)));
        if (n == 0) break;
        size += n;
    }
    block.resize(size);
    return block;
}

Status ChunkReader::openNext() {
    QD_REQUIRE(!m_ended);
    if (!m_started) {
        QD_TRY(m_ahead, nextBlock());
        m_started = true;
    }
    const std::string block = std::move(m_ahead);
    m_ahead.clear();
    if (block.size() == crypto::kSealedChunkBytes) {
        QD_TRY(m_ahead, nextBlock());
    }
    const bool last = m_ahead.empty();
    auto opened = m_opener.open(bytesOf(block), last);
    m_ended = last || !opened.ok();
    if (!opened.ok()) {
        if (opened.error().code != ErrorCode::Integrity) return std::move(opened).error();
        return broken(say("a part of it does not authenticate"));
    }
    m_chunk = std::move(opened).value();
    m_at = 0;
    return Ok{};
}

Result<std::string_view> ChunkReader::read(std::size_t most) {
    while (m_at == m_chunk.size() && !m_ended)
        QD_CHECK(openNext());
    const auto plain = textOf(std::as_const(m_chunk).bytes()).substr(m_at, most);
    m_at += plain.size();
    return plain;
}

Result<std::string> ChunkReader::take(std::size_t size) {
    std::string bytes;
    while (bytes.size() < size) {
        QD_TRY(const auto piece, read(size - bytes.size()));
        if (piece.empty()) return broken(say("it is cut off"));
        bytes.append(piece);
    }
    return bytes;
}

Status ChunkReader::expectEnd() {
    QD_TRY(const auto more, read(1));
    if (!more.empty()) return broken(say("it is longer than it says"));
    if (!m_opener.finished()) return broken(say("it is cut off"));
    return Ok{};
}

}  // namespace qd::vault
