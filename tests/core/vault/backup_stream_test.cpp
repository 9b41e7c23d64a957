// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_stream.h"

#include "tests/core/vault/scratch.h"

namespace qd::vault {
namespace {

using test::codeOf;

class Sink final : public OutputStream {
public:
    Status write(std::string_view more) override {
        bytes.append(more);
        return Ok{};
    }
    Status commit() override { return Ok{}; }
    std::string bytes;
};

/// Gives a few bytes at a time, as pipes and slow disks do.
class Source final : public InputStream {
public:
    explicit Source(std::string all) : m_rest(std::move(all)) {}
    Result<std::size_t> read(std::span<char> buffer) override {
        const auto n = std::min({buffer.size(), m_rest.size(), std::size_t{300'001}});
        std::copy_n(m_rest.begin(), n, buffer.begin());
        m_rest.erase(0, n);
        return n;
    }

private:
    std::string m_rest;
};

crypto::Secret key() {
    return crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 9));
}

std::string sealed(const std::string& plain, std::size_t piece) {
    Sink sink;
    ChunkWriter writer(sink, crypto::ChunkSealer(key(), {}, {1, 2, 3}));
    for (std::size_t at = 0; at < plain.size(); at += piece)
        EXPECT_TRUE(writer.write(std::string_view(plain).substr(at, piece)).ok());
    EXPECT_TRUE(writer.finish().ok());
    return sink.bytes;
}

Result<std::string> opened(const std::string& bytes, std::size_t size) {
    Source source(bytes);
    ChunkReader reader(source, crypto::ChunkOpener(key(), {}, {1, 2, 3}));
    QD_TRY(auto plain, reader.take(size));
    QD_CHECK(reader.expectEnd());
    return plain;
}

TEST(BackupStream, WhatWasWrittenComesBackWhateverThePiecesAre) {
    constexpr auto kChunk = crypto::kChunkBytes;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, kChunk - 1, kChunk, kChunk + 1, 2 * kChunk}) {
        std::string plain(size, '\0');
        for (std::size_t i = 0; i < size; ++i)
            plain[i] = static_cast<char>(i * 31 >> 3U);
        for (const std::size_t piece : {std::size_t{70'001}, kChunk, 3 * kChunk}) {
            const auto back = opened(sealed(plain, piece), size);
            ASSERT_TRUE(back.ok()) << size << test::wordsOf(back);
            EXPECT_EQ(*back, plain) << size;
        }
    }
}

TEST(BackupStream, MoreOrLessThanWasWrittenIsFound) {
    const std::string plain(crypto::kChunkBytes + 5, 'p');
    const auto bytes = sealed(plain, plain.size());
    EXPECT_EQ(codeOf(opened(bytes, plain.size() + 1)), "integrity");
    EXPECT_EQ(codeOf(opened(bytes, plain.size() - 1)), "integrity");
    EXPECT_EQ(codeOf(opened(bytes + "x", plain.size())), "integrity");
    EXPECT_EQ(codeOf(opened(bytes.substr(0, crypto::kSealedChunkBytes), crypto::kChunkBytes)), "integrity");
    EXPECT_EQ(codeOf(opened({}, 0)), "integrity");
}

TEST(BackupStream, NoByteComesOutThatDoesNotAuthenticate) {
    auto bytes = sealed(std::string(100, 'p'), 100);
    bytes[50] = static_cast<char>(bytes[50] ^ 1);
    Source source(bytes);
    ChunkReader reader(source, crypto::ChunkOpener(key(), {}, {1, 2, 3}));
    EXPECT_EQ(codeOf(reader.take(1)), "integrity");
    EXPECT_EQ(codeOf(reader.expectEnd()), "integrity");
}

}  // namespace
}  // namespace qd::vault
