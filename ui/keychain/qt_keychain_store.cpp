// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain/qt_keychain_store.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace qd::ui::keychain {
namespace {

/// Under which an unused name is looked for, to see whether anybody answers.
constexpr char kProbe[] = "probe";

Error noKeychain() {
    return {ErrorCode::Io, say("the desktop offers no keychain"),
            say("start GNOME Keyring, KeePassXC or KWallet, or use the recovery key")};
}

Error errorOf(const Answer& answer) {
    switch (answer.outcome) {
        case Outcome::Missing:
            return {ErrorCode::Integrity, say("the keychain of this account holds nothing for the workspace"),
                    say("open it on the account that it was bound on, or use the recovery key")};
        case Outcome::NoKeychain:
            return noKeychain();
        case Outcome::Denied:
            return {ErrorCode::Io, say("the keychain was not opened"), say("unlock it, and try again")};
        default:
            return {ErrorCode::Io, say("the keychain said: %1", answer.words.toStdString())};
    }
}

QByteArray bytesOf(const crypto::Secret& secret) {
    const auto bytes = secret.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

struct QtKeychainStore::Desk {
    std::mutex mutex;
    std::condition_variable news;
    bool closed = false;
};

QtKeychainStore::QtKeychainStore(Asker asker, std::chrono::milliseconds patience)
    : m_asker(std::move(asker)),
      m_patience(patience),
      m_home(std::this_thread::get_id()),
      m_desk(std::make_shared<Desk>()) {}

QtKeychainStore::~QtKeychainStore() {
    close();
}

void QtKeychainStore::close() {
    const std::lock_guard lock(m_desk->mutex);
    m_desk->closed = true;
    m_desk->news.notify_all();
}

Result<Answer> QtKeychainStore::ask(const Request& request) const {
    if (std::this_thread::get_id() == m_home)
        return Error{ErrorCode::Internal, say("the keychain was asked on the thread that has to answer")};
    const auto desk = m_desk;
    const auto answer = std::make_shared<std::optional<Answer>>();
    // The context object only says on which thread; when it goes, the call is dropped.
    QMetaObject::invokeMethod(
        const_cast<QtKeychainStore*>(this),
        [asker = m_asker, request, desk, answer] {
            asker(request, [desk, answer](Answer given) {
                const std::lock_guard lock(desk->mutex);
                answer->emplace(std::move(given));
                desk->news.notify_all();
            });
        },
        Qt::QueuedConnection);
    std::unique_lock lock(desk->mutex);
    const bool told =
        desk->news.wait_for(lock, m_patience, [&] { return answer->has_value() || desk->closed; });
    if (answer->has_value()) return std::move(**answer);
    if (told) return Error{ErrorCode::Cancelled, say("the program is closing")};
    return Error{ErrorCode::Io, say("the keychain does not answer"), say("unlock it, and try again")};
}

bool QtKeychainStore::available() const {
    const auto answer = ask({Wish::Read, QString::fromLatin1(kProbe)});
    return answer.ok() && (answer->outcome == Outcome::Good || answer->outcome == Outcome::Missing);
}

Status QtKeychainStore::store(const std::string& name, const crypto::Secret& value) {
    Request request{Wish::Write, QString::fromStdString(name), bytesOf(value)};
    const auto answer = ask(request);
    request.value.fill('\0');
    if (!answer.ok()) return answer.error();
    if (answer->outcome != Outcome::Good) return errorOf(*answer);
    return Ok{};
}

Result<crypto::Secret> QtKeychainStore::read(const std::string& name) const {
    QD_TRY(auto answer, ask({Wish::Read, QString::fromStdString(name)}));
    if (answer.outcome != Outcome::Good) return errorOf(answer);
    auto secret =
        crypto::Secret::fromText({answer.value.constData(), static_cast<std::size_t>(answer.value.size())});
    answer.value.fill('\0');
    return secret;
}

Status QtKeychainStore::remove(const std::string& name) {
    QD_TRY(const auto answer, ask({Wish::Remove, QString::fromStdString(name)}));
    // What is not there is removed.
    if (answer.outcome != Outcome::Good && answer.outcome != Outcome::Missing) return errorOf(answer);
    return Ok{};
}

}  // namespace qd::ui::keychain
