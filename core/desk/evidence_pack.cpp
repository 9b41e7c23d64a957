// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/evidence_pack.h"

#include <array>
#include <cstdio>

#include "core/identity/user_name.h"

namespace qd::desk {

namespace {

/// A JSON string with no more escapes than JSON asks for.
void appendString(std::string& out, std::string_view text) {
    constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t";
    constexpr std::string_view kLetters = "\"\\bfnrt";
    out += '"';
    for (const char c : text) {
        if (const auto at = kMeanings.find(c); at != std::string_view::npos) {
            out += '\\';
            out += kLetters[at];
        } else if (static_cast<unsigned char>(c) < 0x20U) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
            out += escape.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

std::string entryLine(const vault::AuditEntry& entry) {
    std::string line =
        "{\"sequence\":" + std::to_string(entry.sequence) + ",\"at\":" + std::to_string(entry.at.millis());
    const auto text = [&line](std::string_view name, std::string_view value) {
        line.append(",\"").append(name).append("\":");
        appendString(line, value);
    };
    text("actor", entry.what.actor);
    text("action", entry.what.action);
    text("subject", entry.what.subject);
    text("detail", entry.what.detail);
    text("previous_hash", entry.previousHash);
    text("hash", entry.hash);
    return line += "}\n";
}

std::string documentText(const Json& document) {
    return document.dump() + "\n";
}

Json digestList(const std::vector<crypto::Digest>& digests) {
    Json list = Json::array();
    for (const auto& digest : digests)
        list.push(crypto::hex(digest));
    return list;
}

Json proofItem(std::string_view numberName, std::int64_t number, const std::vector<crypto::Digest>& path) {
    return Json::object({{std::string(numberName), number}, {"path", digestList(path)}});
}

Json checkpointItem(const vault::Checkpoint& checkpoint) {
    return Json::object({{"text", checkpoint.text},
                         {"key", crypto::hex(checkpoint.key)},
                         {"signature", crypto::hex(checkpoint.signature)}});
}

Json decisionItem(const vault::DecisionRecord& decision, std::int64_t entry) {
    return Json::object({{"id", decision.id.value},
                         {"canonical", decision.canonical},
                         {"key", crypto::hex(decision.publicKey)},
                         {"signature", crypto::hex(decision.signature)},
                         {"entry", entry}});
}

Json keysDocument(const crypto::PublicKey& present, const std::vector<vault::KeyLink>& links,
                  const std::vector<vault::UserKeyRecord>& people) {
    crypto::PublicKey first = present;
    std::vector<Json> chain;  // newest first
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        if (link->to != first) continue;
        chain.push_back(Json::object({{"epoch", link->epoch},
                                      {"key", crypto::hex(link->to)},
                                      {"signature", crypto::hex(link->signature)}}));
        first = link->from;
    }
    Json list = Json::array();
    for (const auto& key : people)
        list.push(Json::object({{"person", identity::personToken(key.person)},
                                {"key", crypto::hex(key.publicKey)},
                                {"since", key.since.iso()},
                                {"until", key.until ? key.until->iso() : std::string()}}));
    return Json::object({{"workspace", crypto::hex(first)},
                         {"next", Json::array({chain.rbegin(), chain.rend()})},
                         {"people", std::move(list)}});
}

Json namesDocument(const std::vector<vault::UserRecord>& users) {
    Json list = Json::array();
    for (const auto& user : users) {
        if (user.erased) continue;
        list.push(Json::object(
            {{"person", identity::personToken(user.id)}, {"name", user.name}, {"full_name", user.fullName}}));
    }
    return Json::object({{"names", std::move(list)}});
}

std::string sealedText(std::string_view workspace, std::string_view packSha256) {
    return "quarterdeck evidence pack 1\nworkspace " + std::string(workspace) + "\npack " +
           std::string(packSha256) + "\n";
}

std::string packReadme(std::string_view workspace, std::int64_t from, std::int64_t to) {
    return "Evidence pack of Quarterdeck\n"
           "============================\n\n"
           "Workspace " +
           std::string(workspace) + ", entries " + std::to_string(from) + " to " + std::to_string(to) +
           " of its audit log.\n\n"
           "Check it with the program qd-verify, which needs neither Quarterdeck nor the workspace:\n\n"
           "    qd-verify THIS-FOLDER --anchor CHECKPOINT\n\n"
           "CHECKPOINT is a file that you got from the workspace earlier and kept. Without one, the check "
           "shows that\n"
           "the pack is whole and that one key signed it, but not that the log was never written anew by "
           "whoever has\n"
           "that key. In place of a file, --head SIZE:ROOT takes a tree head from the footer of a report.\n\n"
           "verify.html does the same in a browser, without a network: open it and choose this folder. Take "
           "the\n"
           "verifier from somebody other than who gave you the pack: a forged pack can hold a forged "
           "verifier.\n\n"
           "pack.json         what the pack is, and the SHA-256 of every file\n"
           "seal.json         the signature of the workspace over pack.json\n"
           "entries.jsonl     the entries, one a line, in the fields that their hashes are made of\n"
           "checkpoints.json  signed tree heads of the log\n"
           "proofs.json       how entries and tree heads hang together (RFC 6962)\n"
           "decisions.json    what people decided, as they signed it\n"
           "keys.json         public keys\n"
           "reports.json      which entry tells of which report\n"
           "reports/          the reports themselves\n"
           "names.json        the people behind the numbers, when the pack was made with names\n";
}

}  // namespace qd::desk
