// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lineage_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/json.h"

namespace qd::desk::lineage {

namespace {

/// Sums in another order may differ in the last bits, scaled by powers a little more.
constexpr double kTolerance = 1e-9;

std::string memberOf(const vault::RunFiles& files, const char* file, std::string_view key) {
    const auto found = files.find(file);
    if (found == files.end()) return {};
    const auto json = Json::parse(found->second);
    const Json* member = json.ok() ? json->find(key) : nullptr;
    if (member == nullptr) return {};
    return member->isObject() || member->isArray() ? member->dump() : member->stringOr(member->dump());
}

std::vector<LineageNode> versionNodes(const vault::RunFiles& files) {
    std::vector<LineageNode> nodes;
    const auto versions = Json::parse(memberOf(files, "run.json", "versions"));
    if (!versions.ok() || !versions->isObject()) return nodes;
    for (const auto& [name, value] : versions->members()) {
        Message label = name == "quarterdeck" ? say("Program version")
                        : name == "kernels"   ? say("Numeric kernels")
                                              : Message(name);
        nodes.push_back(wordsNode(Kind::Run, std::move(label), Message(value.stringOr(""))));
    }
    return nodes;
}

Message whoAndWhen(const std::string& who, Timestamp when) {
    return say("%1 on %2", who, MessageArgument(when.date()));
}

/// `text` without its first `n` characters and the blanks around it.
std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

bool same(double a, double b) {
    if (a == b) return true;
    if (!std::isfinite(a) || !std::isfinite(b)) return false;
    return std::abs(a - b) <= kTolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

LineageNode figureNode(Kind kind, Message label, double value, FigureUnit unit) {
    LineageNode node;
    node.kind = kind;
    node.label = std::move(label);
    node.figure = Figure{value, unit};
    return node;
}

LineageNode wordsNode(Kind kind, Message label, Message text) {
    LineageNode node;
    node.kind = kind;
    node.label = std::move(label);
    node.text = std::move(text);
    return node;
}

LineageNode codeNode(Kind kind, Message label, std::string code) {
    LineageNode node;
    node.kind = kind;
    node.label = std::move(label);
    node.code = std::move(code);
    return node;
}

Message spanOf(Date from, Date to) {
    return say("%1 to %2", MessageArgument(from), MessageArgument(to));
}

LineageNode runNode(const vault::RunRecord& record, const vault::RunFiles& files) {
    LineageNode run = wordsNode(Kind::Run, say("Run %1", std::to_string(record.id.value)), record.name);
    run.link = "backtests/" + std::to_string(record.id.value);
    run.children.push_back(
        wordsNode(Kind::Run, say("Made by"), whoAndWhen(record.createdBy, record.createdAt)));
    run.children.push_back(wordsNode(Kind::Run, say("Seed"), memberOf(files, "run.json", "seed")));
    for (auto& node : versionNodes(files))
        run.children.push_back(std::move(node));
    run.children.push_back(codeNode(Kind::Run, say("Hash of the prices that went in"), record.inputHash));
    if (const auto inFile = memberOf(files, "run.json", "input_hash"); inFile != record.inputHash) {
        LineageNode doubt = codeNode(Kind::Doubt, say("The run's file names other prices"), inFile);
        run.children.push_back(std::move(doubt));
    }
    return run;
}

LineageNode parametersNode(const vault::RunRecord& record) {
    LineageNode all = wordsNode(Kind::Parameter, say("Parameters"), {});
    std::string_view rest = record.config;
    std::string group;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const bool inner = line.front() == ' ';
        const std::string key(trimmed(line.substr(0, colon)));
        const auto value = trimmed(line.substr(colon + 1));
        if (!inner) group = value.empty() ? key + "." : std::string();
        if (value.empty()) continue;
        all.children.push_back(
            wordsNode(Kind::Parameter, Message(inner ? group + key : key), Message(value)));
    }
    const auto count = static_cast<std::int64_t>(all.children.size());
    all.text =
        count == 1 ? say("%1 key of the configuration", count) : say("%1 keys of the configuration", count);
    return all;
}

LineageNode datasetNode(const vault::DatasetRecord& record, const std::string& expectedHash) {
    LineageNode set =
        wordsNode(Kind::Dataset, say("Data set %1", std::to_string(record.id.value)), record.name);
    set.link = "data/" + std::to_string(record.id.value);
    if (record.synthetic)
        set.children.push_back(
            wordsNode(Kind::Note, say("Synthetic"), say("made by the program, not a market")));
    set.children.push_back(wordsNode(
        Kind::Dataset, say("Sessions × symbols"),
        say("%1 × %2, %3", record.rows, record.symbols, MessageArgument(spanOf(record.from, record.to)))));
    set.children.push_back(codeNode(Kind::Dataset, say("Content hash"), record.contentHash));
    if (!expectedHash.empty() && expectedHash != record.contentHash)
        set.children.push_back(
            codeNode(Kind::Doubt, say("The run had prices of another hash"), expectedHash));
    set.children.push_back(wordsNode(Kind::File, say("File"), record.source));
    set.children.push_back(
        wordsNode(Kind::Dataset, say("Imported by"), whoAndWhen(record.importedBy, record.importedAt)));
    return set;
}

Result<std::optional<vault::AuditEntry>> auditOf(vault::Vault& vault, std::string_view action,
                                                 std::string_view subject) {
    QD_TRY(const auto entries, vault.auditTail(std::numeric_limits<std::int64_t>::max()));
    for (const auto& entry : entries)
        if (entry.what.action == action && (subject.empty() || entry.what.subject == subject))
            return std::optional(entry);
    return std::optional<vault::AuditEntry>();
}

LineageNode auditNode(const vault::AuditEntry& entry) {
    LineageNode node = wordsNode(Kind::Audit, say("Audit entry %1", entry.sequence),
                                 say("%1: %2, %3", entry.what.action, entry.what.subject,
                                     MessageArgument(whoAndWhen(entry.what.actor, entry.at))));
    node.code = entry.hash;
    return node;
}

}  // namespace qd::desk::lineage
