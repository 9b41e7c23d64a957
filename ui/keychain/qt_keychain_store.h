// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "core/vault/keys.h"

namespace qd::ui::keychain {

enum class Wish { Read, Write, Remove };

/// One thing that is asked of a keychain. `value` is what is to be written.
struct Request {
    Wish wish = Wish::Read;
    QString name;
    QByteArray value = {};
};

enum class Outcome { Good, Missing, NoKeychain, Denied, Failed };

struct Answer {
    Outcome outcome = Outcome::Failed;
    QByteArray value = {};
    QString words = {};  ///< what the keychain said; never a secret
};

/// Asks a keychain without waiting: called on the thread of the store, answers there later, once.
using Asker = std::function<void(const Request&, std::function<void(Answer)>)>;
/// The keychain of the desktop: the Secret Service or KWallet. Nothing is ever stored in plain text instead.
[[nodiscard]] Asker desktopKeychain();

/// What the vault calls a keychain, over the one of the desktop. Lives on the thread that made it, whose
/// event loop does the asking; the functions of vault::Keychain are for jobs on other threads, which wait for
/// the answer. On its own thread they give Internal instead of waiting for ever.
class QtKeychainStore final : public QObject, public vault::Keychain {
    Q_OBJECT

public:
    /// `patience`: how long a job waits; a person may have to unlock the keychain first.
    explicit QtKeychainStore(Asker asker = desktopKeychain(),
                             std::chrono::milliseconds patience = std::chrono::seconds(60));
    ~QtKeychainStore() override;

    /// Lets every job that waits go on without an answer: before jobs are waited for on the store's thread.
    void close();

    [[nodiscard]] bool available() const override;
    Status store(const std::string& name, const crypto::Secret& value) override;
    [[nodiscard]] Result<crypto::Secret> read(const std::string& name) const override;
    Status remove(const std::string& name) override;

private:
    struct Desk;  ///< shared with answers that come when nobody waits any more

    [[nodiscard]] Result<Answer> ask(const Request& request) const;

    Asker m_asker;
    std::chrono::milliseconds m_patience;
    std::thread::id m_home;
    std::shared_ptr<Desk> m_desk;
};

}  // namespace qd::ui::keychain
