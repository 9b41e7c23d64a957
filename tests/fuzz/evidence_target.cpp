// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "app/verify/documents.h"
#include "app/verify/verify_pack.h"
#include "core/base/json.h"
#include "tests/app/verify/pack_maker.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

namespace {

constexpr std::array<const char*, 12> kFiles{
    "pack.json",      "seal.json",    "entries.jsonl", "checkpoints.json",      "proofs.json", "keys.json",
    "decisions.json", "reports.json", "names.json",    "reports/report-1.html", "README.txt",  "verify.html"};
constexpr char kFileMark = '\x1e';
constexpr char kAnchorMark = '\x1d';
constexpr char kResealed = 'R';

/// One document alone: parsers are the part that takes any bytes.
void readDocument(unsigned choice, std::string_view bytes) {
    constexpr unsigned kDocuments = 9;
    constexpr unsigned kEntries = 2;
    if (choice % kDocuments == kEntries) {
        verify::Entry entry;
        const auto read = verify::parseEntry(bytes, entry);
        if (!read.ok()) holdError(read.error(), ErrorCode::Integrity);
        return;
    }
    const auto document = verify::parseDocument(kFiles[choice % kDocuments], bytes);
    if (!document.ok()) return holdError(document.error(), ErrorCode::Integrity);
    QD_ENSURE(document->dump() + "\n" == bytes);
}

/// A pack as "\x1e", a letter that names the file ('a' the first of kFiles), and its bytes, again and again;
/// "\x1d" and the bytes of an anchor.
void cut(std::string_view bytes, test::MemoryPack& pack, std::vector<verify::Anchor>& anchors) {
    constexpr std::string_view kMarks("\x1e\x1d", 2);
    for (auto at = bytes.find_first_of(kMarks); at != std::string_view::npos;) {
        const auto next = bytes.find_first_of(kMarks, at + 1);
        const auto part = bytes.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
        if (bytes[at] == kAnchorMark) {
            anchors.push_back({"anchor", std::string(part), 0, {}});
        } else if (!part.empty()) {
            const auto file = static_cast<unsigned char>(part.front()) - static_cast<unsigned>('a');
            pack.content[kFiles[file % kFiles.size()]] = part.substr(1);
        }
        at = next;
    }
}

void readPack(bool resealed, std::string_view bytes) {
    test::MemoryPack pack;
    std::vector<verify::Anchor> anchors;
    cut(bytes, pack, anchors);
    if (resealed) {  // by whoever has the workspace's key: hashes and signature fit whatever the files say
        const auto manifest = Json::parse(pack.content["pack.json"]);
        static const test::LogMaker maker(1);
        if (manifest.ok() && manifest->isObject() && manifest->find("workspace") != nullptr)
            test::reseal(pack, maker.key());
    }
    const auto found = verify::verifyPack(pack, anchors);
    QD_ENSURE(found.ok());
    QD_ENSURE(!found->checks.empty() && found->anchors.size() <= anchors.size());
    const auto words = verify::wordsOf(*found);
    for (std::size_t from = 0; from < words.size();) {
        const auto end = std::min(words.find('\n', from), words.size());
        QD_ENSURE(isPrintable(std::string_view(words).substr(from, end - from)));
        from = end + 1;
    }
    const auto document = Json::parse(verify::jsonOf(*found).dump());
    QD_ENSURE(document.ok());
    const auto again = verify::verifyPack(pack, anchors);
    QD_ENSURE(again.ok() && verify::wordsOf(*again) == words);
}

}  // namespace

void readEvidence(std::string_view bytes) {
    if (bytes.empty()) return;
    const char choice = bytes.front();
    const auto rest = bytes.substr(1);
    if (choice == kFileMark || choice == kResealed) return readPack(choice == kResealed, bytes);
    readDocument(static_cast<unsigned char>(choice), rest);
}

}  // namespace qd::fuzz
