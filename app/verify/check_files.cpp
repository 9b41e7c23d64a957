// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "app/verify/limits.h"
#include "app/verify/pack.h"
#include "core/base/printable_text.h"

namespace qd::verify {

namespace {

constexpr std::array kDocuments{kCheckpointsFile, kDecisionsFile, kEntriesFile,
                                kKeysFile,        kProofsFile,    kReportsFile};
constexpr std::size_t kReadBytes = std::size_t{1} << 18U;

/// Reads a file to its end; `each` gets every piece.
template <class Each>
Status readPieces(const PackSource& source, const std::string& path, const Each& each) {
    QD_TRY(const auto stream, source.open(path));
    std::string buffer(kReadBytes, '\0');
    for (;;) {
        QD_TRY(const auto count, stream->read(buffer));
        if (count == 0) return Ok{};
        QD_CHECK(each(std::string_view(buffer).substr(0, count)));
    }
}

Result<std::string> readWhole(const PackSource& source, std::string_view name) {
    std::string bytes;
    QD_CHECK(readPieces(source, std::string(name), [&](std::string_view piece) -> Status {
        if (bytes.size() + piece.size() > kMostDocumentBytes)
            return fault(say("%1 is larger than a pack's documents may be", name));
        bytes += piece;
        return Ok{};
    }));
    return bytes;
}

/// Names that a manifest may list: a file that means nothing to a verifier has no place in a pack.
bool isKnown(std::string_view path) {
    if (path == kNamesFile || path == "README.txt" || path == "verify.html") return true;
    if (std::find(kDocuments.begin(), kDocuments.end(), path) != kDocuments.end()) return true;
    if (!path.starts_with(kReportsFolder) || path.size() < kReportsFolder.size() + 2) return false;
    path.remove_prefix(kReportsFolder.size());
    return path.front() == '/' &&
           path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.", 1) == std::string::npos;
}

/// pack.json as values.
Status readManifest(Pack& pack, const Json& json) {
    if (textOf(json, "format") != "quarterdeck-evidence" || numberOf(json, "version") != 1)
        return fault(say("this is no evidence pack that this program knows"));
    pack.workspace = textOf(json, "workspace");
    pack.lineage = numberOf(json, "lineage");
    pack.from = numberOf(json, "from");
    pack.to = numberOf(json, "to");
    pack.headSize = numberOf(json, "head_size");
    pack.headRoot = bytesOf<32>(json, "head_root");
    pack.key = bytesOf<32>(json, "key");
    if (pack.from < 1 || pack.to < pack.from || pack.headSize < pack.to ||
        pack.to - pack.from >= kMostEntries)
        return fault(say("pack.json names entries that no pack can have"));
    return Ok{};
}

/// That the folder holds what the manifest lists, and every document of a pack is listed.
Status compare(Pack& pack, const Json& manifest, std::map<std::string, std::uint64_t> there) {
    std::uint64_t total = 0;
    for (const auto& [path, bytes] : there) {
        if (bytes > kMostPackBytes || (total += bytes) > kMostPackBytes)
            return fault(say("the pack is larger than 64 GiB"));
    }
    std::string before;
    for (const auto& file : itemsOf(manifest, "files")) {
        const std::string path = textOf(file, "path");
        if (path <= before || !isKnown(path))
            return fault(say("pack.json lists %1, which has no place there", shown(path)));
        const auto at = there.find(path);
        if (at == there.end()) return fault(say("the file %1 is missing", shown(path)));
        if (std::cmp_not_equal(at->second, numberOf(file, "bytes")))
            return fault(say("the file %1 has %2 bytes, expected %3", shown(path), at->second,
                             numberOf(file, "bytes")));
        there.erase(at);
        pack.files[path] = bytesOf<32>(file, "sha256");
        before = path;
    }
    if (!there.empty())
        return fault(say("the file %1 does not belong to the pack", shown(there.begin()->first)));
    for (const auto name : kDocuments)
        if (!pack.files.contains(name)) return fault(say("the pack has no %1", name));
    return Ok{};
}

Status hashFiles(const Pack& pack) {
    for (const auto& [path, expected] : pack.files) {
        if (path == kEntriesFile) continue;
        crypto::Sha256 hash;
        QD_CHECK(readPieces(*pack.source, path, [&](std::string_view piece) -> Status {
            hash.update(piece);
            return Ok{};
        }));
        if (hash.finish() != expected)
            return fault(
                say("the file %1 is not the one that pack.json names: its SHA-256 differs", shown(path)));
    }
    return Ok{};
}

Status readDocuments(Pack& pack) {
    std::uint64_t total = 0;
    for (const auto& [path, hash] : pack.files) {
        if (!path.ends_with(".json") || path.find('/') != std::string::npos) continue;
        QD_TRY(const auto bytes, readWhole(*pack.source, path));
        if ((total += bytes.size()) > kMostDocumentsBytes)
            return fault(say("%1 and those before it are larger than a pack's documents may be", path));
        QD_TRY(pack.documents[path], parseDocument(path, bytes));
    }
    return Ok{};
}

}  // namespace

Checked checkFiles(Pack& pack) {
    QD_TRY(const auto found, pack.source->files());
    std::map<std::string, std::uint64_t> there;
    for (const auto& file : found)
        there.emplace(file.path, file.bytes);
    for (const auto name : {kManifestFile, kSealFile}) {
        if (there.erase(std::string(name)) == 0)
            return fault(say("there is no %1: this is no evidence pack, or it was never finished", name));
        QD_TRY(const auto bytes, readWhole(*pack.source, name));
        QD_TRY(pack.documents[std::string(name)], parseDocument(name, bytes));
        if (name == kManifestFile) pack.manifestHash = crypto::sha256(bytes);
    }
    const Json& manifest = pack.document(kManifestFile);
    QD_CHECK(readManifest(pack, manifest));
    QD_CHECK(compare(pack, manifest, std::move(there)));
    QD_CHECK(hashFiles(pack));
    QD_CHECK(readDocuments(pack));
    return say("%1 files beside pack.json and its seal: all there, no other, each SHA-256 agrees",
               pack.files.size())
        .text;
}

Checked checkSeal(const Pack& pack) {
    const Json& seal = pack.document(kSealFile);
    const std::string hash = crypto::hex(pack.manifestHash);
    if (textOf(seal, "pack") != hash) return fault(say("seal.json is about another pack.json"));
    if (bytesOf<32>(seal, "key") != pack.key)
        return fault(say("seal.json is signed by another key than the one that pack.json names"));
    const auto text = "quarterdeck evidence pack 1\nworkspace " + pack.workspace + "\npack " + hash + "\n";
    if (!crypto::verify(pack.key, text, bytesOf<64>(seal, "signature")))
        return fault(say("the signature in seal.json does not fit: the pack was changed after it was made"));
    return say("pack.json, and with it every file, is signed by the workspace's key").text;
}

}  // namespace qd::verify
