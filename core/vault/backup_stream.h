// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/chunked_stream.h"
#include "core/crypto/secret.h"

namespace qd::vault {

/// The encrypted part of a backup being written: full chunks of 1 MiB, and a last one that says that it is.
class ChunkWriter {
public:
    /// `out` outlives the writer.
    ChunkWriter(OutputStream& out, crypto::ChunkSealer sealer) : m_out(&out), m_sealer(std::move(sealer)) {}
    Status write(std::string_view plain);
    /// Once, after everything was written.
    Status finish();

private:
    Status sealPending(bool last);
    OutputStream* m_out;
    crypto::ChunkSealer m_sealer;
    std::string m_pending;  ///< at most a chunk
};

/// Reads what a ChunkWriter wrote. No byte comes out of it that has not been authenticated.
class ChunkReader {
public:
    /// `in` stands behind the preamble, and outlives the reader.
    ChunkReader(InputStream& in, crypto::ChunkOpener opener) : m_in(&in), m_opener(std::move(opener)) {}
    /// At most `most` bytes more, valid until the next call; empty at the authenticated end. Errors Integrity
    /// and Io.
    Result<std::string_view> read(std::size_t most);
    /// Exactly `size` bytes more. Error Integrity when they are not there.
    Result<std::string> take(std::size_t size);
    /// Error Integrity when anything follows.
    Status expectEnd();

private:
    Result<std::string> nextBlock();
    Status openNext();
    InputStream* m_in;
    crypto::ChunkOpener m_opener;
    std::string m_ahead;  ///< the chunk after the open one, still sealed
    bool m_started = false;
    bool m_ended = false;
    crypto::Secret m_chunk;
    std::size_t m_at = 0;
};

}  // namespace qd::vault
