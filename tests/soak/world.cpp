// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/world.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

#include "core/crypto/hash.h"
#include "core/desk/decisions.h"

namespace qd::soak {

World::World(std::string folder) : m_folder(std::move(folder)) {}

crypto::Secret World::secretOf(int phrase) {
    if (phrase == kFixturePhrase) return crypto::Secret::fromText("a fixture of the first schema");
    return crypto::Secret::fromText("correct horse battery staple " + std::to_string(phrase));
}

Status World::create() {
    const auto secret = secretOf(m_phrase);
    QD_TRY(m_session, desk::createWorkspace(env(), request(secret), crypto::kKdfFloor));
    return Ok{};
}

Result<desk::Session*> World::session() {
    if (!m_session) {
        const auto secret = secretOf(m_phrase);
        QD_TRY(m_session, desk::openWorkspace(env(), request(secret)));
    }
    return m_session.get();
}

namespace {

Status addDatasets(vault::Vault& vault, std::string& out) {
    QD_TRY(const auto datasets, vault.datasets());
    for (const auto& dataset : datasets) {
        QD_TRY(const auto panel, vault.loadPanel(dataset.id));
        out += "dataset " + std::to_string(dataset.id.value) + " " + dataset.name + " " +
               std::to_string(dataset.rows) + "x" + std::to_string(dataset.symbols) + " " +
               dataset.contentHash + (panel.contentHash() == dataset.contentHash ? "" : " DIFFERS") + "\n";
    }
    return Ok{};
}

Status addRuns(vault::Vault& vault, std::string& out) {
    QD_TRY(const auto runs, vault.runs());
    for (const auto& run : runs) {
        QD_TRY(const auto files, vault.loadRunFiles(run.id));
        out += "run " + std::to_string(run.id.value) + " " + run.name;
        for (const auto& [name, bytes] : files)
            out += " " + name + "=" + crypto::sha256Hex(bytes).substr(0, 8);
        out += "\n";
    }
    return Ok{};
}

Status addReports(vault::Vault& vault, std::string& out) {
    QD_TRY(const auto reports, vault.reports());
    for (const auto& report : reports) {
        QD_TRY(const auto bytes, vault.loadReport(report.id));
        out += "report " + std::to_string(report.id.value) + " " + report.fileName +
               (crypto::sha256Hex(bytes) == report.sha256 ? " whole\n" : " DIFFERS\n");
    }
    return Ok{};
}

Status addTables(vault::Vault& vault, std::string& out) {
    QD_TRY(const auto holdings, vault.holdings());
    for (const auto& holding : holdings)
        out += "holding " + holding.symbol + " " + holding.quantity.text() + "\n";
    QD_TRY(const auto securities, vault.securities());
    for (const auto& security : securities)
        out += "security " + security.symbol + " " + security.sector + "\n";
    for (const auto* key : {"soak.a", "soak.b", "universe.membership"}) {
        QD_TRY(const auto value, vault.setting(key));
        if (value) out += std::string("setting ") + key + " " + crypto::sha256Hex(*value).substr(0, 8) + "\n";
    }
    return Ok{};
}

Status addDecisions(desk::Session& session, std::string& out) {
    QD_TRY(const auto decisions, desk::listDecisions(session));
    for (const auto& decision : decisions)
        out += "decision " + decision.subject + " by " + decision.decidedBy +
               (decision.valid ? "\n" : " INVALID\n");
    return Ok{};
}

/// What was done, without what only a clock, a key or the number of sessions decides.
Status addAudit(vault::Vault& vault, std::string& out) {
    QD_TRY(const auto verdict, vault.verifyAudit());
    if (!verdict.intact) out += "AUDIT BROKEN: " + verdict.reason.text + "\n";
    QD_TRY(auto entries, vault.auditTail(1'000'000));
    std::reverse(entries.begin(), entries.end());
    for (const auto& entry : entries) {
        // Sessions, and that the key file had moved on, are told of when they are noticed: after a crash,
        // too.
        if (entry.what.action.rfind("session.", 0) == 0 || entry.what.action == "keys.change") continue;
        out += "audit " + entry.what.action + " " + entry.what.subject + "\n";
    }
    return Ok{};
}

}  // namespace

Result<std::string> contentOf(desk::Session& session) {
    auto& vault = session.vault();
    std::string out;
    QD_CHECK(addDatasets(vault, out));
    QD_CHECK(addRuns(vault, out));
    QD_CHECK(addReports(vault, out));
    QD_CHECK(addTables(vault, out));
    QD_CHECK(addDecisions(session, out));
    QD_CHECK(addAudit(vault, out));
    QD_CHECK(vault.verifyStorage());
    return out;
}

std::string namesIn(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_directory()) continue;
        names.push_back(std::filesystem::relative(entry.path(), folder).string());
    }
    std::sort(names.begin(), names.end());
    std::string out;
    for (const auto& name : names)
        out += "file " + name + "\n";
    return out;
}

std::string lastingNamesIn(const std::string& folder) {
    std::istringstream all(namesIn(folder));
    std::string kept;
    for (std::string line; std::getline(all, line);) {
        const auto dash = line.rfind('-');
        const auto end = dash == std::string::npos ? std::string() : line.substr(dash);
        if (end != "-wal" && end != "-shm" && !line.ends_with(".lock")) kept += line + "\n";
    }
    return kept;
}

std::string firstDifference(const std::string& expected, const std::string& found) {
    std::istringstream a(expected);
    std::istringstream b(found);
    for (;;) {
        std::string one = "(end)";
        std::string other = "(end)";
        const bool more = static_cast<bool>(std::getline(a, one));
        const bool others = static_cast<bool>(std::getline(b, other));
        if (!more) one = "(end)";
        if (!others) other = "(end)";
        if (one != other) return "expected '" + one + "', found '" + other + "'";
        if (!more && !others) return "no difference";
    }
}

std::string wordsOf(const Error& error) {
    return std::string(errorCodeName(error.code)) + ": " + error.describe();
}

std::string readWhole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeWhole(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

void copyFolder(const std::string& from, const std::string& to) {
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

}  // namespace qd::soak
