// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a workspace open through the product's own use cases, so that a test can look at its files and memory
// meanwhile.
//   canary_holder WORKSPACE PASSPHRASE_FILE USER
// takes one command a line on stdin and answers each with a line "ok" or the error. It handles the passphrase
// as the programs do, and calls what they call before anything else.
#include <csignal>
#include <iostream>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/log.h"
#include "core/crypto/hash.h"
#include "core/crypto/passphrase_source.h"
#include "core/crypto/process_hardening.h"
#include "core/desk/session.h"
#include "core/desk/ui_state.h"
#include "core/vault/key_file.h"
#include "core/vault/key_unlock.h"

namespace qd::canary {

namespace {

class Holder {
public:
    Holder(std::string path, std::string passphraseFile, std::string user)
        : m_path(std::move(path)), m_passphraseFile(std::move(passphraseFile)), m_user(std::move(user)) {}

    Status run(const std::string& command, const std::string& words) {
        if (command == "open") return open();
        if (command == "close") return close();
        if (command == "check") return check();
        if (command == "keys") return tellKeys();
        if (command == "write") return write(words);
        if (command == "settings")
            return desk::saveUiState(*m_session, Json::object().set("view", words).dump());
        if (command == "abort") std::raise(SIGABRT);
        if (command == "fault") std::raise(SIGSEGV);
        return Error{ErrorCode::Usage, say("there is no command %1", command)};
    }

private:
    Status open() {
        QD_TRY(const auto passphrase, crypto::passphraseFromFile(m_files, m_passphraseFile));
        QD_TRY(m_session, desk::openWorkspace({m_files, m_clock, m_log}, {m_path, &passphrase, m_user}));
        return Ok{};
    }
    Status close() {
        m_session.reset();
        return Ok{};
    }
    /// As the lock screen asks.
    Status check() {
        QD_TRY(const auto passphrase, crypto::passphraseFromFile(m_files, m_passphraseFile));
        return desk::unlockSession(*m_session, passphrase);
    }
    /// The keys in hex on stdout, the workspace's and the person's: what the test then looks for elsewhere.
    Status tellKeys() {
        QD_TRY(const auto passphrase, crypto::passphraseFromFile(m_files, m_passphraseFile));
        QD_TRY(const auto keys, vault::readKeyFile(m_files, vault::keyFilePath(m_path)));
        QD_TRY(const auto unlocked, vault::unlockKeyFile(keys, {m_user, &passphrase}));
        QD_REQUIRE(unlocked.user.has_value());
        std::cout << crypto::hex(unlocked.keys.data.bytes()) << ' ' << crypto::hex(unlocked.user->key.bytes())
                  << ' ';
        return Ok{};
    }
    /// A change that stays in the write-ahead log.
    Status write(const std::string& words) {
        return m_session->vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_CHECK(writer.setSetting("canary", words));
            QD_CHECK(writer.putSecurities({{"CANARY", words, words}}));
            return vault::AuditDraft{m_user, "canary.write", words, "{}"};
        });
    }

    std::string m_path;
    std::string m_passphraseFile;
    std::string m_user;
    PosixFileSystem m_files;
    SystemClock m_clock;
    NullLog m_log;
    std::unique_ptr<desk::Session> m_session;
};

}  // namespace

}  // namespace qd::canary

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    qd::crypto::forbidCoreDumps();
    qd::canary::Holder holder(argv[1], argv[2], argv[3]);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto blank = line.find(' ');
        const auto words = blank == std::string::npos ? std::string() : line.substr(blank + 1);
        const auto done = holder.run(line.substr(0, blank), words);
        std::cout << (done.ok() ? std::string("ok") : done.error().describe()) << std::endl;
    }
    return 0;
}
